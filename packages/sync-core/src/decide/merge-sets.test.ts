import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText, type Json } from '../canonical/json.ts'
import { mergeSets } from './merge-sets.ts'

const member = fc.constantFrom<Json>('a', 'b', 'c', 'ج', '🪑', 1, null, { name: 'x', at: [1] })
const list = fc.array(member, { maxLength: 6 })

function members(value: Json): Set<string> {
  return new Set(Array.isArray(value) ? value.map(canonicalText) : [])
}

describe('merging two lists whose order means nothing', () => {
  test('does not depend on which side is called left', () => {
    fc.assert(
      fc.property(list, list, list, (base, left, right) => {
        expect(mergeSets(base, left, right)).toEqual(mergeSets(base, right, left))
      }),
    )
  })

  test('does not depend on the order of any list', () => {
    fc.assert(
      fc.property(list, list, list, (base, left, right) => {
        const turned = mergeSets(base.toReversed(), left.toReversed(), right.toReversed())
        expect(turned).toEqual(mergeSets(base, left, right))
      }),
    )
  })

  test('holds a member exactly when a side added it or both kept it', () => {
    fc.assert(
      fc.property(list, list, list, (base, left, right) => {
        const merged = members(mergeSets(base, left, right))
        const [before, ours, theirs] = [members(base), members(left), members(right)]
        for (const one of new Set([...before, ...ours, ...theirs])) {
          const wanted = before.has(one) ? ours.has(one) && theirs.has(one) : true
          expect(merged.has(one)).toBe(wanted)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('changes nothing when merged again, and holds no member twice', () => {
    fc.assert(
      fc.property(list, list, list, (base, left, right) => {
        const merged = mergeSets(base, left, right)
        expect(mergeSets(merged, merged, merged)).toEqual(merged)
        expect(mergeSets(base, merged, merged)).toEqual(merged)
        expect(members(merged).size).toBe(Array.isArray(merged) ? merged.length : -1)
      }),
    )
  })

  test('takes the edited side as it is when the other side is as before', () => {
    fc.assert(
      fc.property(list, list, (base, edited) => {
        expect(members(mergeSets(base, base, edited))).toEqual(members(edited))
      }),
    )
  })

  test.each([
    {
      name: 'both additions are in',
      base: ['a'],
      left: ['a', 'b'],
      right: ['a', 'c'],
      merged: ['a', 'b', 'c'],
    },
    {
      name: 'both removals are out',
      base: ['a', 'b', 'c'],
      left: ['a', 'b'],
      right: ['b', 'c'],
      merged: ['b'],
    },
    {
      name: 'a removal stays out beside an addition',
      base: ['a', 'b'],
      left: ['b'],
      right: ['a', 'b', 'c'],
      merged: ['b', 'c'],
    },
    {
      name: 'without a base nothing counts as removed',
      base: [],
      left: ['a'],
      right: ['b'],
      merged: ['a', 'b'],
    },
    { name: 'null is a list with no members', base: null, left: null, right: ['a'], merged: ['a'] },
    { name: 'a single value is a list of one', base: null, left: 'a', right: ['b'], merged: ['a', 'b'] },
    {
      name: 'objects are members by value, whatever their key order',
      base: [],
      left: [{ id: 1, tag: 'x' }],
      right: [{ tag: 'x', id: 1 }],
      merged: [{ id: 1, tag: 'x' }],
    },
  ] satisfies { name: string; base: Json; left: Json; right: Json; merged: Json }[])(
    '$name',
    ({ base, left, right, merged }) => {
      const result = mergeSets(base, left, right)
      expect(members(result)).toEqual(members(merged))
    },
  )
})
