import { describe, expect, test } from 'vitest'
import { baseOn, decideOn } from '../../test/applying.ts'
import {
  checkField,
  type FieldCase,
  hubs,
  remotes,
  set,
  sharedToHub,
  sharedToRemote,
} from '../../test/field-case.ts'

describe('a field on first contact', () => {
  test.each<FieldCase>([
    { name: 'equal: agreed', rule: sharedToRemote, remote: 'A', hub: 'A', writes: {} },
    {
      name: 'unequal: the owner’s value, which is no drift',
      rule: remotes,
      remote: 'A',
      hub: 'B',
      writes: { hub: 'A' },
    },
    {
      name: 'unequal: the value of the hub, its owner',
      rule: hubs,
      remote: 'A',
      hub: 'B',
      writes: { remote: 'B' },
    },
    {
      name: 'unequal and shared: the winner’s value and a conflict',
      rule: sharedToRemote,
      remote: 'A',
      hub: 'B',
      writes: { hub: 'A' },
      winner: 'remote',
    },
    {
      name: 'unequal and shared: the hub wins where configured',
      rule: sharedToHub,
      remote: 'A',
      hub: 'B',
      writes: { remote: 'B' },
      winner: 'hub',
    },
    {
      name: 'sets: nobody has removed anything',
      rule: set,
      remote: ['a'],
      hub: ['b'],
      writes: { remote: ['a', 'b'], hub: ['a', 'b'] },
    },
    {
      name: 'equal sets in another order: agreed',
      rule: set,
      remote: ['a', 'b'],
      hub: ['b', 'a'],
      writes: {},
    },
  ])('$name', checkField)
})

describe('a field that is new to the base', () => {
  test('is at first contact for itself, while the others are compared with base', () => {
    const before = baseOn({ existence: 'remote', fields: { old: remotes } }, { old: 'A' })
    const decision = decideOn(
      { existence: 'remote', fields: { old: remotes, added: sharedToRemote } },
      before,
      {
        remote: { old: 'A', added: 'M' },
        hub: { old: 'C', added: 'P' },
      },
    )
    expect(decision.writes).toEqual({ hub: { kind: 'update', fields: { old: 'A', added: 'M' } } })
    expect(decision.drift).toEqual(['old'])
    expect(decision.conflicts.map(({ field }) => field)).toEqual(['added'])
  })
})
