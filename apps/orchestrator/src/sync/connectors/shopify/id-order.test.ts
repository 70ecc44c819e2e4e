import { describe, expect, test } from 'vitest'
import { stretchesAfter } from './id-order.ts'

const ids = Array.from({ length: 1_200 }, (_, n) => String(n + 1))
const byBytes = ids.toSorted()

describe('the ids after one by their bytes', () => {
  test.each([null, '1', '9', '10', '99', '100', '119', '1000', '1200', '999'])('%s', (after) => {
    const found = ids.filter((id) =>
      stretchesAfter(after).some(({ from, to }) => from <= BigInt(id) && BigInt(id) <= to),
    )
    expect(found.toSorted()).toEqual(byBytes.filter((id) => after === null || id > after))
  })

  test('are as many digits long within a stretch, so that their numbers are in the order of their bytes', () => {
    for (const { from, to } of stretchesAfter('42')) expect(String(from)).toHaveLength(String(to).length)
  })
})
