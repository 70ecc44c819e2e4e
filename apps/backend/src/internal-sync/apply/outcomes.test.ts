import { medusaIdSchema } from '@tandem/contracts/ids'
import { describe, expect, it } from 'vitest'
import { type Found, type Item, planApply } from './outcomes.ts'

const now = new Date('2026-01-01T00:00:00Z')
const item = (id: string, deadline = '2026-01-01T00:00:01Z'): Item => ({
  id: medusaIdSchema.parse(id),
  expect: 'token',
  data: { content: {} },
  marker: { rev: 1, hash: 'h' },
  deadline,
})
const found = (id: string, more: Partial<Found> = {}): Found => ({
  id,
  fresh: true,
  equal: false,
  refusal: null,
  ...more,
})
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('what becomes of an item', () => {
  it('fresh: it is written and marked', () => {
    const plan = planApply([item('a')], [found('a')], now)
    expect([ids(plan.write), ids(plan.mark), plan.results]).toEqual([
      ['a'],
      ['a'],
      [{ id: 'a', outcome: 'applied' }],
    ])
  })

  it('already equal: it is marked and not written', () => {
    const plan = planApply([item('a')], [found('a', { equal: true })], now)
    expect([ids(plan.write), ids(plan.mark)]).toEqual([[], ['a']])
  })

  it('stale, even if equal: neither', () => {
    const plan = planApply([item('a')], [found('a', { fresh: false, equal: true })], now)
    expect([plan.write, plan.mark, plan.results[0]?.outcome]).toEqual([[], [], 'stale'])
  })

  it('not allowed: it fails for good, unless there is nothing to change', () => {
    const refused = { refusal: { message: 'A canceled order can’t be changed.' } }
    const plan = planApply(
      [item('a'), item('b')],
      [found('a', refused), found('b', { ...refused, equal: true })],
      now,
    )
    expect([plan.write, ids(plan.mark)]).toEqual([[], ['b']])
    expect(plan.results).toEqual([
      { id: 'a', outcome: 'failed', code: 'RECORD_INVALID', ...refused.refusal },
      { id: 'b', outcome: 'applied' },
    ])
  })

  it('missing: neither', () => {
    expect(planApply([item('a')], [], now)).toEqual({
      write: [],
      mark: [],
      results: [{ id: 'a', outcome: 'missing' }],
    })
  })

  it('at its deadline: too late, whatever else is true', () => {
    const plan = planApply([item('a', now.toISOString()), item('b', now.toISOString())], [found('a')], now)
    expect(plan.results.map(({ outcome }) => outcome)).toEqual(['expired', 'expired'])
  })

  it('named twice: the second did not read what the first wrote', () => {
    const plan = planApply([item('a'), item('a')], [found('a')], now)
    expect(plan.results.map(({ outcome }) => outcome)).toEqual(['applied', 'stale'])
    expect(plan.write).toHaveLength(1)
  })
})
