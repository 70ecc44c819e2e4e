import { describe, expect, test } from 'vitest'
import {
  applyRequestSchema,
  listRequestSchema,
  MAX_IDS_PER_PAGE,
  MAX_RECORDS_PER_CALL,
  MEDUSA_ENTITIES,
  MEDUSA_EVENTS,
  MEDUSA_RECORDS,
  readRequestSchema,
  readResponseSchema,
} from './index.ts'

const item = {
  id: 'prod_1',
  expect: 'token',
  data: { content: {} },
  marker: { rev: 1, hash: 'h' },
  deadline: '2026-01-01T00:00:00.000Z',
}

const ids = (length: number) => Array.from({ length }, (_, index) => `prod_${index}`)

describe('a call of the internal routes', () => {
  test(`reads 1 to ${MAX_RECORDS_PER_CALL} records`, () => {
    const sizes = [0, 1, MAX_RECORDS_PER_CALL, MAX_RECORDS_PER_CALL + 1]
    const read = sizes.map(
      (size) => readRequestSchema.safeParse({ entity: 'product', ids: ids(size) }).success,
    )
    expect(read).toEqual([false, true, true, false])
  })

  test(`applies 1 to ${MAX_RECORDS_PER_CALL} writes`, () => {
    const sizes = [0, 1, MAX_RECORDS_PER_CALL, MAX_RECORDS_PER_CALL + 1]
    const applied = sizes.map((size) => {
      const items = ids(size).map((id) => ({ ...item, id }))
      return applyRequestSchema.safeParse({ entity: 'product-content', items }).success
    })
    expect(applied).toEqual([false, true, true, false])
  })

  test(`lists 1 to ${MAX_IDS_PER_PAGE} ids, after one or from the start`, () => {
    const isListed = (limit: number, after: unknown = null) =>
      listRequestSchema.safeParse({ entity: 'product', after, limit }).success
    expect([0, 1, MAX_IDS_PER_PAGE, MAX_IDS_PER_PAGE + 1].map((limit) => isListed(limit))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(['prod_1', "'; --", undefined].map((after) => isListed(1, after))).toEqual([true, false, true])
  })

  test('lists what has changed since a moment, and no other words for it', () => {
    const isListed = (changedSince: unknown) =>
      listRequestSchema.safeParse({ entity: 'product', after: null, limit: 1, changedSince }).success
    expect(['2026-01-01T00:00:00.000Z', undefined, 'yesterday', 0].map(isListed)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test.each(MEDUSA_ENTITIES)('may read a %s', (entity) => {
    expect(readRequestSchema.safeParse({ entity, ids: ['prod_1'] }).success).toBe(true)
    expect(MEDUSA_RECORDS).toHaveProperty(entity)
  })

  test.each(
    MEDUSA_ENTITIES.filter(
      (entity) => !['product-content', 'store-branding', 'vendor-story', 'page'].includes(entity),
    ),
  )('never writes a %s: Medusa owns it', (entity) => {
    expect(applyRequestSchema.safeParse({ entity, items: [item] }).success).toBe(false)
  })

  test.each([
    ['without what was read', { expect: undefined }],
    ['without a deadline', { deadline: undefined }],
    ['with a deadline that is no time', { deadline: 'soon' }],
    ['without a marker', { marker: undefined }],
    ['with a revision that goes backwards', { marker: { rev: -1, hash: 'h' } }],
    ['with a hash too long to store', { marker: { rev: 1, hash: 'h'.repeat(129) } }],
    ['with a hostile id', { id: '../../admin' }],
    ['in a language that nobody reads', { data: { content: { fr: {} } } }],
    ['with other metadata than ours', { data: { other: true } }],
  ])('never writes %s', (_, wrong) => {
    const items = [{ ...item, ...wrong }]
    expect(applyRequestSchema.safeParse({ entity: 'product-content', items }).success).toBe(false)
  })

  test('tells a record that is missing from an answer that is', () => {
    const missing = { id: 'prod_1', record: null, token: null, marker: null }
    expect(readResponseSchema.parse({ records: [missing] }).records).toEqual([missing])
    expect(readResponseSchema.safeParse({ records: [{ ...missing, token: undefined }] }).success).toBe(false)
  })
})

describe('every entity', () => {
  test.each(MEDUSA_ENTITIES)('%s can be hinted at: Medusa tells when one was updated', (entity) => {
    expect(MEDUSA_EVENTS).toContain(`${entity}.updated`)
  })
})
