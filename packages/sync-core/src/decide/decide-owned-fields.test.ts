import { describe, expect, test } from 'vitest'
import { baseOn, decideOn } from '../../test/applying.ts'
import { checkField, type FieldCase, hubs, remotes, sharedToRemote } from '../../test/field-case.ts'

describe('a field that one side owns', () => {
  test.each<FieldCase>([
    {
      name: 'nothing changed: nothing is written',
      rule: remotes,
      base: 'A',
      remote: 'A',
      hub: 'A',
      writes: {},
    },
    {
      name: 'the owner changed: its value is copied',
      rule: remotes,
      base: 'A',
      remote: 'B',
      hub: 'A',
      writes: { hub: 'B' },
    },
    {
      name: 'the hub, its owner, changed: its value is copied',
      rule: hubs,
      base: 'A',
      remote: 'A',
      hub: 'B',
      writes: { remote: 'B' },
    },
    {
      name: 'the owner cleared its value: so is the copy',
      rule: remotes,
      base: 'A',
      remote: null,
      hub: 'A',
      writes: { hub: null },
    },
    {
      name: 'the other side changed an owned field: reverted as drift',
      rule: remotes,
      base: 'A',
      remote: 'A',
      hub: 'C',
      writes: { hub: 'A' },
      drift: true,
    },
    {
      name: 'the remote changed what is the hub’s: reverted as drift',
      rule: hubs,
      base: 'A',
      remote: 'C',
      hub: 'A',
      writes: { remote: 'A' },
      drift: true,
    },
    {
      name: 'both changed an owned field: the owner wins, the other is drift',
      rule: remotes,
      base: 'A',
      remote: 'B',
      hub: 'C',
      writes: { hub: 'B' },
      drift: true,
    },
    {
      name: 'both changed an owned field to one value: agreed',
      rule: remotes,
      base: 'A',
      remote: 'B',
      hub: 'B',
      writes: {},
    },
    {
      name: 'null and an empty text differ',
      rule: remotes,
      base: null,
      remote: '',
      hub: null,
      writes: { hub: '' },
    },
    {
      name: 'an empty list and null differ outside sets',
      rule: remotes,
      base: [],
      remote: null,
      hub: [],
      writes: { hub: null },
    },
    {
      name: 'a difference deep inside is a difference',
      rule: remotes,
      base: { l: [{ k: 1 }] },
      remote: { l: [{ k: 2 }] },
      hub: { l: [{ k: 1 }] },
      writes: { hub: { l: [{ k: 2 }] } },
    },
    {
      name: 'the order of keys is none',
      rule: sharedToRemote,
      base: { a: 1, b: 2 },
      remote: { b: 2, a: 1 },
      hub: { a: 1, b: 2 },
      writes: {},
    },
    {
      name: 'the order of a list is one, outside sets',
      rule: remotes,
      base: ['a', 'b'],
      remote: ['b', 'a'],
      hub: ['a', 'b'],
      writes: { hub: ['b', 'a'] },
    },
  ])('$name', checkField)
})

describe('a field that a record leaves out', () => {
  const ownership = { existence: 'remote', fields: { f: remotes, g: sharedToRemote } } as const

  test('is null: leaving it out is no edit of null', () => {
    const base = baseOn(ownership, { f: null, g: null })
    expect(decideOn(ownership, base, { remote: {}, hub: { f: null, g: null } }).writes).toEqual({})
  })

  test('is a clearing where a value was agreed', () => {
    const base = baseOn(ownership, { f: 'A', g: 'A' })
    expect(decideOn(ownership, base, { remote: {}, hub: { f: 'A', g: 'A' } }).writes).toEqual({
      hub: { kind: 'update', fields: { f: null, g: null } },
    })
  })

  test('is not made up: what no rule names is neither compared nor written', () => {
    const base = baseOn(ownership, { f: 'A', g: 'A' })
    const same = { f: 'A', g: 'A' }
    expect(decideOn(ownership, base, { remote: { ...same, note: 'M' }, hub: same }).writes).toEqual({})
  })
})
