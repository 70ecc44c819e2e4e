import { describe, expect, test } from 'vitest'
import {
  adoptLanded,
  type Base,
  baseAfter,
  type Decision,
  type Intent,
  type Marker,
  type Side,
} from '../index.ts'

const base = { title: { hash: 'old' } }
const none: Record<Side, Marker | null> = { medusa: null, payload: null }

function intent(side: Side, rev: number, wrote: string): Intent {
  return { side, rev, hash: `hash of ${wrote}`, base: { title: { hash: wrote } } }
}

function markerOf({ rev, hash }: Intent): Marker {
  return { rev, hash }
}

describe('the base after a worker died', () => {
  const first = intent('medusa', 4, 'first')
  const second = intent('medusa', 5, 'second')

  test('stays as it was when nothing was journalled, whatever the markers say', () => {
    expect(adoptLanded(base, [], { medusa: markerOf(first), payload: markerOf(first) })).toBe(base)
  })

  test('is what the intent wrote when its marker is there', () => {
    expect(adoptLanded(base, [first], { ...none, medusa: markerOf(first) })).toEqual(first.base)
  })

  test('stays as it was when the intent left no marker: that write never happened', () => {
    expect(adoptLanded(base, [first], none)).toBe(base)
  })

  test.each([
    ['an older write', { rev: 3, hash: 'hash of first' }],
    ['a newer write', { rev: 5, hash: 'hash of first' }],
    ['a write of something else', { rev: 4, hash: 'hash of another' }],
  ])('stays as it was when the marker is that of %s', (_, marker) => {
    expect(adoptLanded(base, [first], { ...none, medusa: marker })).toBe(base)
  })

  test('does not take one side’s marker for the other’s', () => {
    expect(adoptLanded(base, [first], { ...none, payload: markerOf(first) })).toBe(base)
  })

  test('is that of the write which landed, of several that were tried', () => {
    expect(adoptLanded(base, [first, second], { ...none, medusa: markerOf(first) })).toEqual(first.base)
    expect(adoptLanded(base, [first, second], { ...none, medusa: markerOf(second) })).toEqual(second.base)
  })

  test('is that of the last write when both sides’ have landed', () => {
    const there = intent('payload', 4, 'both')
    expect(adoptLanded(base, [first, there], { medusa: markerOf(first), payload: markerOf(there) })).toEqual(
      there.base,
    )
    expect(adoptLanded(base, [first, there], { ...none, medusa: markerOf(first) })).toEqual(first.base)
  })

  test('can be the first one ever', () => {
    expect(adoptLanded(null, [first], { ...none, medusa: markerOf(first) })).toEqual(first.base)
    expect(adoptLanded(null, [first], none)).toBeNull()
  })

  test('is none when what landed was a delete: a record that comes back is new', () => {
    const deletion: Intent = { side: 'medusa', rev: 6, hash: 'deleted', base: {} }
    expect(adoptLanded(base, [deletion], { ...none, medusa: markerOf(deletion) })).toBeNull()
  })
})

describe('the base after one of two writes', () => {
  const before: Base = { m: { hash: 'm0' }, p: { hash: 'p0' }, same: { hash: 's0' } }
  const after: Base = { m: { hash: 'm1' }, p: { hash: 'p1' }, same: { hash: 's1' } }
  const decision: Decision = {
    writes: {
      medusa: { kind: 'update', fields: { p: 'P1' } },
      payload: { kind: 'update', fields: { m: 'M1' } },
    },
    base: after,
    conflicts: [],
    drift: [],
  }

  test.each([
    ['medusa', { m: { hash: 'm0' }, p: { hash: 'p1' }, same: { hash: 's1' } }],
    ['payload', { m: { hash: 'm1' }, p: { hash: 'p0' }, same: { hash: 's1' } }],
  ] as const)('to %s keeps the old base of what the other side has yet to get', (side, expected) => {
    expect(baseAfter(before, decision, side, null)).toEqual(expected)
  })

  test('takes what the other side held for a set that both are to hold merged', () => {
    const merged: Decision = {
      ...decision,
      writes: {
        medusa: { kind: 'update', fields: { m: ['x', 'y'] } },
        payload: { kind: 'update', fields: { m: ['x', 'y'] } },
      },
    }
    const heldThere: Base = { m: { hash: 'y', value: ['y'] } }
    expect(baseAfter(before, merged, 'medusa', heldThere)).toEqual({ ...after, m: heldThere?.m })
  })

  test('knows nothing yet of such a field on first contact', () => {
    expect(baseAfter(null, decision, 'medusa', null)).toEqual({ p: { hash: 'p1' }, same: { hash: 's1' } })
  })

  test('is the whole new base when it was the only write', () => {
    const { medusa } = decision.writes
    expect(baseAfter(before, { ...decision, writes: medusa ? { medusa } : {} }, 'medusa', null)).toEqual(
      after,
    )
  })
})
