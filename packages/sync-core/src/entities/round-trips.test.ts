import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyTo, baseOn, decideOn } from '../../test/applying.ts'
import { SAMPLES } from '../../test/entity-samples.ts'
import { asStored, ENTITIES, reader, SIDES, writer } from '../../test/mapping.ts'
import { reorderedRecord } from '../../test/values.ts'
import { type Canonical, canonicalText, ENTITY_DEFINITIONS, hasSay, otherSide, type Side } from '../index.ts'

test('every entity is registered under its own name', () => {
  expect(Object.entries(ENTITY_DEFINITIONS).map(([name, { name: own }]) => [name, own])).toEqual(
    Object.keys(SAMPLES).map((name) => [name, name]),
  )
})

describe.each(ENTITIES)('$name', (entity) => {
  const samples = SAMPLES[entity.name]
  const fixtures = SIDES.flatMap((side) => samples[side].map((record) => ({ side, record })))
  const writable = SIDES.filter((side) => writer(entity, side))

  /** What a side reads after `record` was written to it. */
  function stored(side: (typeof SIDES)[number], record: Canonical): Canonical | null {
    const write = writer(entity, side)
    if (!write) throw new Error(`nothing is ever written to ${side}`)
    return reader(entity, side)(asStored(side, write(record)))
  }

  test('can be written wherever the other side has a say', () => {
    expect(writable).toEqual(SIDES.filter((side) => hasSay(entity.ownership, otherSide(side))))
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
      const canonical = reader(entity, from)(record)
      expect(canonical).not.toBeNull()
      if (canonical) expect(stored(side, canonical)).toEqual(canonical)
    }
  })

  test('has an owner for every field that is read, and no other', () => {
    for (const { side, record } of fixtures) {
      const fields = Object.keys(reader(entity, side)(record) ?? {})
      expect(fields.toSorted()).toEqual(Object.keys(entity.ownership.fields).toSorted())
    }
  })

  test('is mapped alike whatever the order of keys', () => {
    for (const { side, record } of fixtures) {
      const [straight, turned] = [record, reorderedRecord(record)].map(reader(entity, side))
      expect(canonicalText(turned ?? null)).toBe(canonicalText(straight ?? null))
    }
    fc.assert(
      fc.property(samples.canonical, fc.constantFrom(...writable), (record, side) => {
        const [straight, turned] = [record, reorderedRecord(record)].map((one) => writer(entity, side)?.(one))
        expect(canonicalText(turned ?? null)).toBe(canonicalText(straight ?? null))
      }),
    )
  })

  /** What `owner` may change of a record: the rest stays as it was. */
  function editedBy(owner: Side, before: Canonical, after: Canonical): Canonical {
    const edits = Object.entries(after).filter(([field]) =>
      [owner, 'shared'].includes(entity.ownership.fields[field]?.owner ?? ''),
    )
    return { ...before, ...Object.fromEntries(edits) }
  }

  test.each(writable)('written to %s is an echo there: created, then edited, then left alone', (side) => {
    const owner = otherSide(side)
    const mayCreate = [owner, 'shared'].includes(entity.ownership.existence)
    fc.assert(
      fc.property(samples.canonical, samples.canonical, (first, later) => {
        // Who can't bring a record into being finds it on both sides.
        const start = { medusa: first, payload: first, [side]: mayCreate ? null : stored(side, first) }
        const created = decideOn(entity.ownership, null, start)
        const copy = stored(side, applyTo(start[side], created.writes[side]) ?? {})
        const quiet = decideOn(entity.ownership, created.base, {
          medusa: copy,
          payload: copy,
          [owner]: first,
        })
        expect(quiet).toEqual({ writes: {}, base: created.base, conflicts: [], drift: [] })

        const second = editedBy(owner, first, later)
        const edited = decideOn(entity.ownership, quiet.base, {
          medusa: copy,
          payload: copy,
          [owner]: second,
        })
        const next = stored(side, applyTo(copy, edited.writes[side]) ?? {})
        expect(next).toEqual(second)
        expect(edited.base).toEqual(baseOn(entity.ownership, second))
      }),
    )
  })
})
