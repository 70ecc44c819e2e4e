import { describe, test } from 'vitest'
import { checkField, type FieldCase, set, sharedToHub, sharedToRemote } from '../../test/field-case.ts'

describe('a value that both sides may change', () => {
  test.each<FieldCase>([
    {
      name: 'the remote changed: copied',
      rule: sharedToHub,
      base: 'A',
      remote: 'B',
      hub: 'A',
      writes: { hub: 'B' },
    },
    {
      name: 'the hub changed: copied, though the remote would win a conflict',
      rule: sharedToRemote,
      base: 'A',
      remote: 'A',
      hub: 'B',
      writes: { remote: 'B' },
    },
    {
      name: 'both changed to one value: agreed without a conflict',
      rule: sharedToRemote,
      base: 'A',
      remote: 'B',
      hub: 'B',
      writes: {},
    },
    {
      name: 'both changed: the remote wins, a conflict keeps both',
      rule: sharedToRemote,
      base: 'A',
      remote: 'B',
      hub: 'C',
      writes: { hub: 'B' },
      winner: 'remote',
    },
    {
      name: 'both changed: the hub wins where it is configured to',
      rule: sharedToHub,
      base: 'A',
      remote: 'B',
      hub: 'C',
      writes: { remote: 'C' },
      winner: 'hub',
    },
    {
      name: 'one changed and one cleared: a conflict, not a silent clearing',
      rule: sharedToRemote,
      base: 'A',
      remote: null,
      hub: 'C',
      writes: { hub: null },
      winner: 'remote',
    },
  ])('$name', checkField)
})

describe('a set that both sides may change', () => {
  test.each<FieldCase>([
    {
      name: 'both added: both additions reach both sides',
      rule: set,
      base: ['a'],
      remote: ['a', 'b'],
      hub: ['a', 'c'],
      writes: { remote: ['a', 'b', 'c'], hub: ['a', 'b', 'c'] },
    },
    {
      name: 'one removed and one added: both are taken',
      rule: set,
      base: ['a', 'b'],
      remote: ['b'],
      hub: ['a', 'b', 'c'],
      writes: { remote: ['b', 'c'], hub: ['b', 'c'] },
    },
    {
      name: 'one side changed: only the other is written',
      rule: set,
      base: ['a'],
      remote: ['a'],
      hub: [],
      writes: { remote: [] },
    },
    {
      name: 'one side’s edit holds the other’s: only the other is written',
      rule: set,
      base: [],
      remote: ['a'],
      hub: ['a', 'b'],
      writes: { remote: ['a', 'b'] },
    },
    {
      name: 'another order is no edit',
      rule: set,
      base: ['a', 'b'],
      remote: ['a', 'b'],
      hub: ['b', 'a'],
      writes: {},
    },
    {
      name: 'null and empty are no edit of each other',
      rule: set,
      base: [],
      remote: null,
      hub: [],
      writes: {},
    },
  ])('$name', checkField)
})
