import { describe, expect, test } from 'vitest'
import { ERROR_CODES, errorCodeSchema, errorResponseSchema } from './error-codes.ts'

const codes = errorCodeSchema.options

describe('an error code', () => {
  test('is one of the catalogue, and every one of the catalogue is a code', () => {
    expect(codes.toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted())
    expect(errorCodeSchema.safeParse('SOMETHING_ELSE').success).toBe(false)
    expect(errorCodeSchema.safeParse('toString').success).toBe(false)
  })

  test.each(codes)('%s reads like a constant', (code) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  })

  test.each(codes)('%s says in a sentence what to do', (code) => {
    expect(ERROR_CODES[code].action).toMatch(/^[A-Z].{15,}\.$/)
  })

  test.each(codes)('%s says whether trying again helps', (code) => {
    expect(['transient', 'permanent', 'defect']).toContain(ERROR_CODES[code].kind)
  })

  test('says what to do in words of its own', () => {
    const actions = codes.map((code) => ERROR_CODES[code].action)
    expect(new Set(actions).size).toBe(actions.length)
  })
})

describe('a refusal', () => {
  test.each(codes)('may carry %s, with or without the request’s id', (code) => {
    const error = { code, message: 'why' }
    expect(errorResponseSchema.parse({ error })).toEqual({ error })
    expect(errorResponseSchema.parse({ error: { ...error, requestId: 'r_1' } }).error.requestId).toBe('r_1')
  })

  test.each([
    ['an unknown code', { error: { code: 'OOPS', message: 'why' } }],
    ['no message', { error: { code: 'INTERNAL' } }],
    ['nothing around it', { code: 'INTERNAL', message: 'why' }],
  ])('never has %s', (_, body) => {
    expect(errorResponseSchema.safeParse(body).success).toBe(false)
  })
})
