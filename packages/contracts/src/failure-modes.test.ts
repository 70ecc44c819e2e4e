import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES, errorCodeSchema } from './error-codes.ts'

const page = readFileSync(new URL('../../../docs/failure-modes.md', import.meta.url), 'utf8')
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => {
      const [code = '', ...rest] = section.split('\n')
      return [code, rest.join('\n').split(/^## /m)[0] ?? '']
    }),
)

describe('docs/failure-modes.md', () => {
  test('has a section for every error code, and none for what is no code', () => {
    expect([...sections.keys()].toSorted()).toEqual([...errorCodeSchema.options].toSorted())
  })

  test.each(errorCodeSchema.options)(
    'says of %s whether trying helps, its cause, what to check and what to do',
    (code) => {
      const section = sections.get(code) ?? ''
      expect(section.toLowerCase()).toMatch(new RegExp(`^${ERROR_CODES[code].kind}\\.`))
      for (const part of ['**Cause**:', '**Check**:', '**Do**:']) expect(section).toContain(part)
    },
  )
})
