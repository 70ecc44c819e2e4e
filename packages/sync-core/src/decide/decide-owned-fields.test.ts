import { describe, expect, test } from 'vitest'
import { baseOn, decideOn } from '../../test/applying.ts'
import { checkField, type FieldCase, medusas, payloads, sharedToMedusa } from '../../test/field-case.ts'

describe('a field that one side owns', () => {
  test.each<FieldCase>([
    {
      name: 'nothing changed: nothing is written',
      rule: medusas,
      base: 'A',
      medusa: 'A',
      payload: 'A',
      writes: {},
    },
    {
      name: 'the owner changed: its value is copied',
      rule: medusas,
      base: 'A',
      medusa: 'B',
      payload: 'A',
      writes: { payload: 'B' },
    },
    {
      name: 'the owner Payload changed: its value is copied',
      rule: payloads,
      base: 'A',
      medusa: 'A',
      payload: 'B',
      writes: { medusa: 'B' },
    },
    {
      name: 'the owner cleared its value: so is the copy',
      rule: medusas,
      base: 'A',
      medusa: null,
      payload: 'A',
      writes: { payload: null },
    },
    {
      name: 'the other side changed an owned field: put back as drift',
      rule: medusas,
      base: 'A',
      medusa: 'A',
      payload: 'C',
      writes: { payload: 'A' },
      drift: true,
    },
    {
      name: 'Medusa changed what is Payload’s: put back as drift',
      rule: payloads,
      base: 'A',
      medusa: 'C',
      payload: 'A',
      writes: { medusa: 'A' },
      drift: true,
    },
    {
      name: 'both changed an owned field: the owner wins, the other is drift',
      rule: medusas,
      base: 'A',
      medusa: 'B',
      payload: 'C',
      writes: { payload: 'B' },
      drift: true,
    },
    {
      name: 'both changed an owned field to one value: agreed',
      rule: medusas,
      base: 'A',
      medusa: 'B',
      payload: 'B',
      writes: {},
    },
    {
      name: 'null and an empty text differ',
      rule: medusas,
      base: null,
      medusa: '',
      payload: null,
      writes: { payload: '' },
    },
    {
      name: 'an empty list and null differ outside sets',
      rule: medusas,
      base: [],
      medusa: null,
      payload: [],
      writes: { payload: null },
    },
    {
      name: 'a difference deep inside is a difference',
      rule: medusas,
      base: { l: [{ k: 1 }] },
      medusa: { l: [{ k: 2 }] },
      payload: { l: [{ k: 1 }] },
      writes: { payload: { l: [{ k: 2 }] } },
    },
    {
      name: 'the order of keys is none',
      rule: sharedToMedusa,
      base: { a: 1, b: 2 },
      medusa: { b: 2, a: 1 },
      payload: { a: 1, b: 2 },
      writes: {},
    },
    {
      name: 'the order of a list is one, outside sets',
      rule: medusas,
      base: ['a', 'b'],
      medusa: ['b', 'a'],
      payload: ['a', 'b'],
      writes: { payload: ['b', 'a'] },
    },
  ])('$name', checkField)
})

describe('a field that a record leaves out', () => {
  const ownership = { existence: 'medusa', fields: { f: medusas, g: sharedToMedusa } } as const

  test('is null: leaving it out is no edit of null', () => {
    const base = baseOn(ownership, { f: null, g: null })
    expect(decideOn(ownership, base, { medusa: {}, payload: { f: null, g: null } }).writes).toEqual({})
  })

  test('is a clearing where a value was agreed', () => {
    const base = baseOn(ownership, { f: 'A', g: 'A' })
    expect(decideOn(ownership, base, { medusa: {}, payload: { f: 'A', g: 'A' } }).writes).toEqual({
      payload: { kind: 'update', fields: { f: null, g: null } },
    })
  })

  test('is not made up: what no rule names is neither compared nor written', () => {
    const base = baseOn(ownership, { f: 'A', g: 'A' })
    const same = { f: 'A', g: 'A' }
    expect(decideOn(ownership, base, { medusa: { ...same, note: 'M' }, payload: same }).writes).toEqual({})
  })
})
