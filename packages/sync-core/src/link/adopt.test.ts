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
const none: Record<Side, Marker | null> = { remote: null, hub: null }

function intent(side: Side, rev: number, wrote: string): Intent {
  return { side, rev, hash: `hash of ${wrote}`, base: { title: { hash: wrote } } }
}

function markerOf({ rev, hash }: Intent): Marker {
  return { rev, hash }
}

describe('the base after a worker died', () => {
  const first = intent('remote', 4, 'first')
  const second = intent('remote', 5, 'second')

  test('stays as it was when nothing was journalled, whatever the markers say', () => {
    expect(adoptLanded(base, [], { remote: markerOf(first), hub: markerOf(first) })).toBe(base)
  })

  test('is what the intent wrote when its marker is there', () => {
    expect(adoptLanded(base, [first], { ...none, remote: markerOf(first) })).toEqual(first.base)
  })

  test('stays as it was when the intent left no marker: that write never happened', () => {
    expect(adoptLanded(base, [first], none)).toBe(base)
  })

  test.each([
    ['an older write', { rev: 3, hash: 'hash of first' }],
    ['a newer write', { rev: 5, hash: 'hash of first' }],
    ['a write of something else', { rev: 4, hash: 'hash of another' }],
  ])('stays as it was when the marker is that of %s', (_, marker) => {
    expect(adoptLanded(base, [first], { ...none, remote: marker })).toBe(base)
  })

  test('does not take one side’s marker for the other’s', () => {
    expect(adoptLanded(base, [first], { ...none, hub: markerOf(first) })).toBe(base)
  })

  test('is that of the write which landed, of several that were tried', () => {
    expect(adoptLanded(base, [first, second], { ...none, remote: markerOf(first) })).toEqual(first.base)
    expect(adoptLanded(base, [first, second], { ...none, remote: markerOf(second) })).toEqual(second.base)
  })

  test('is that of the last write when both sides’ have landed', () => {
    const there = intent('hub', 4, 'both')
    expect(adoptLanded(base, [first, there], { remote: markerOf(first), hub: markerOf(there) })).toEqual(
      there.base,
    )
    expect(adoptLanded(base, [first, there], { ...none, remote: markerOf(first) })).toEqual(first.base)
  })

  test('can be the first one ever', () => {
    expect(adoptLanded(null, [first], { ...none, remote: markerOf(first) })).toEqual(first.base)
    expect(adoptLanded(null, [first], none)).toBeNull()
  })

  test('is none when what landed was a delete: a record that comes back is new', () => {
    const deletion: Intent = { side: 'remote', rev: 6, hash: 'deleted', base: {} }
    expect(adoptLanded(base, [deletion], { ...none, remote: markerOf(deletion) })).toBeNull()
  })
})

describe('the base after one of two writes', () => {
  const before: Base = { m: { hash: 'm0' }, p: { hash: 'p0' }, same: { hash: 's0' } }
  const after: Base = { m: { hash: 'm1' }, p: { hash: 'p1' }, same: { hash: 's1' } }
  const decision: Decision = {
    writes: {
      remote: { kind: 'update', fields: { p: 'P1' } },
      hub: { kind: 'update', fields: { m: 'M1' } },
    },
    base: after,
    conflicts: [],
    drift: [],
  }

  test.each([
    ['remote', { m: { hash: 'm0' }, p: { hash: 'p1' }, same: { hash: 's1' } }],
    ['hub', { m: { hash: 'm1' }, p: { hash: 'p0' }, same: { hash: 's1' } }],
  ] as const)('to %s keeps the old base of what the other side has yet to get', (side, expected) => {
    expect(baseAfter(before, decision, side, null)).toEqual(expected)
  })

  test('takes what the other side held for a set that both are to hold merged', () => {
    const merged: Decision = {
      ...decision,
      writes: {
        remote: { kind: 'update', fields: { m: ['x', 'y'] } },
        hub: { kind: 'update', fields: { m: ['x', 'y'] } },
      },
    }
    const heldThere: Base = { m: { hash: 'y', value: ['y'] } }
    expect(baseAfter(before, merged, 'remote', heldThere)).toEqual({ ...after, m: heldThere?.m })
  })

  test('knows nothing yet of such a field on first contact', () => {
    expect(baseAfter(null, decision, 'remote', null)).toEqual({ p: { hash: 'p1' }, same: { hash: 's1' } })
  })

  test('is the whole new base when it was the only write', () => {
    const { remote } = decision.writes
    expect(baseAfter(before, { ...decision, writes: remote ? { remote } : {} }, 'remote', null)).toEqual(
      after,
    )
  })
})
