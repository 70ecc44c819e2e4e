import { ENTITIES } from '@tandem/contracts/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyTo, baseOn, decideOn } from '../../test/applying.ts'
import { samplesOf } from '../../test/entity-samples.ts'
import { asStored, BINDINGS, reader, SIDES, writer } from '../../test/mapping.ts'
import { reorderedRecord } from '../../test/values.ts'
import { type Canonical, canonicalText, ENTITY_DEFINITIONS, hasSay, otherSide, type Side } from '../index.ts'

test('every entity is registered under its own name', () => {
  expect(Object.entries(ENTITY_DEFINITIONS).map(([name, { name: own }]) => [name, own])).toEqual(
    ENTITIES.map((name) => [name, name]),
  )
})

describe.each(BINDINGS)('$name of $binding.connector', ({ name, binding }) => {
  const samples = samplesOf(name, binding.connector)
  const fixtures = SIDES.flatMap((side) => samples[side].map((record) => ({ side, record })))
  const writable = SIDES.filter((side) => writer(binding, side))

  /** What a side reads after `record` was written to it. */
  function stored(side: (typeof SIDES)[number], record: Canonical): Canonical | null {
    const write = writer(binding, side)
    if (!write) throw new Error(`nothing is ever written to ${side}`)
    return reader(binding, side)(asStored(side, write(record)))
  }

  test('can be written wherever the other side has a say', () => {
    expect(writable).toEqual(SIDES.filter((side) => hasSay(binding.ownership, otherSide(side))))
  })

  test.each(writable)('reads back from %s what was written there, whatever it is', (side) => {
    fc.assert(
      fc.property(samples.canonical, (record) => {
        expect(stored(side, record)).toEqual(record)
      }),
    )
  })

  test.each(writable)('goes through %s unchanged, from every recorded answer', (side) => {
    expect(fixtures.length).toBeGreaterThan(0)
    for (const { side: from, record } of fixtures) {
      const canonical = reader(binding, from)(record)
      expect(canonical).not.toBeNull()
      if (canonical) expect(stored(side, canonical)).toEqual(canonical)
    }
  })

  test('has an owner for every field that is read, and no other', () => {
    for (const { side, record } of fixtures) {
      const fields = Object.keys(reader(binding, side)(record) ?? {})
      expect(fields.toSorted()).toEqual(Object.keys(binding.ownership.fields).toSorted())
    }
  })

  test('is mapped alike whatever the order of keys', () => {
    for (const { side, record } of fixtures) {
      const [straight, turned] = [record, reorderedRecord(record)].map(reader(binding, side))
      expect(canonicalText(turned ?? null)).toBe(canonicalText(straight ?? null))
    }
    fc.assert(
      fc.property(samples.canonical, fc.constantFrom(...writable), (record, side) => {
        const [straight, turned] = [record, reorderedRecord(record)].map((one) =>
          writer(binding, side)?.(one),
        )
        expect(canonicalText(turned ?? null)).toBe(canonicalText(straight ?? null))
      }),
    )
  })

  /** What `owner` may change of a record: the rest stays as it was. */
  function editedBy(owner: Side, before: Canonical, after: Canonical): Canonical {
    const edits = Object.entries(after).filter(([field]) =>
      [owner, 'shared'].includes(binding.ownership.fields[field]?.owner ?? ''),
    )
    return { ...before, ...Object.fromEntries(edits) }
  }

  test.each(writable)('written to %s is an echo there: created, then edited, then left alone', (side) => {
    const owner = otherSide(side)
    const mayCreate = [owner, 'shared'].includes(binding.ownership.existence)
    fc.assert(
      fc.property(samples.canonical, samples.canonical, (first, later) => {
        // Who can't bring a record into being finds it on both sides.
        const start = { remote: first, hub: first, [side]: mayCreate ? null : stored(side, first) }
        const created = decideOn(binding.ownership, null, start)
        const copy = stored(side, applyTo(start[side], created.writes[side]) ?? {})
        const quiet = decideOn(binding.ownership, created.base, {
          remote: copy,
          hub: copy,
          [owner]: first,
        })
        expect(quiet).toEqual({ writes: {}, base: created.base, conflicts: [], drift: [] })

        const second = editedBy(owner, first, later)
        const edited = decideOn(binding.ownership, quiet.base, {
          remote: copy,
          hub: copy,
          [owner]: second,
        })
        const next = stored(side, applyTo(copy, edited.writes[side]) ?? {})
        expect(next).toEqual(second)
        expect(edited.base).toEqual(baseOn(binding.ownership, second))
      }),
    )
  })
})
