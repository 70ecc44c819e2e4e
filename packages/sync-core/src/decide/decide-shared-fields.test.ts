import { describe, test } from 'vitest'
import { checkField, type FieldCase, set, sharedToMedusa, sharedToPayload } from '../../test/field-case.ts'

describe('a value that both sides may change', () => {
  test.each<FieldCase>([
    {
      name: 'Medusa changed: copied',
      rule: sharedToPayload,
      base: 'A',
      medusa: 'B',
      payload: 'A',
      writes: { payload: 'B' },
    },
    {
      name: 'Payload changed: copied, though Medusa would win a conflict',
      rule: sharedToMedusa,
      base: 'A',
      medusa: 'A',
      payload: 'B',
      writes: { medusa: 'B' },
    },
    {
      name: 'both changed to one value: agreed without a conflict',
      rule: sharedToMedusa,
      base: 'A',
      medusa: 'B',
      payload: 'B',
      writes: {},
    },
    {
      name: 'both changed: Medusa wins, a conflict keeps both',
      rule: sharedToMedusa,
      base: 'A',
      medusa: 'B',
      payload: 'C',
      writes: { payload: 'B' },
      winner: 'medusa',
    },
    {
      name: 'both changed: Payload wins where it is configured to',
      rule: sharedToPayload,
      base: 'A',
      medusa: 'B',
      payload: 'C',
      writes: { medusa: 'C' },
      winner: 'payload',
    },
    {
      name: 'one changed and one cleared: a conflict, not a silent clearing',
      rule: sharedToMedusa,
      base: 'A',
      medusa: null,
      payload: 'C',
      writes: { payload: null },
      winner: 'medusa',
    },
  ])('$name', checkField)
})

describe('a set that both sides may change', () => {
  test.each<FieldCase>([
    {
      name: 'both added: both additions reach both sides',
      rule: set,
      base: ['a'],
      medusa: ['a', 'b'],
      payload: ['a', 'c'],
      writes: { medusa: ['a', 'b', 'c'], payload: ['a', 'b', 'c'] },
    },
    {
      name: 'one removed and one added: both are taken',
      rule: set,
      base: ['a', 'b'],
      medusa: ['b'],
      payload: ['a', 'b', 'c'],
      writes: { medusa: ['b', 'c'], payload: ['b', 'c'] },
    },
    {
      name: 'one side changed: only the other is written',
      rule: set,
      base: ['a'],
      medusa: ['a'],
      payload: [],
      writes: { medusa: [] },
    },
    {
      name: 'one side’s edit holds the other’s: only the other is written',
      rule: set,
      base: [],
      medusa: ['a'],
      payload: ['a', 'b'],
      writes: { medusa: ['a', 'b'] },
    },
    {
      name: 'another order is no edit',
      rule: set,
      base: ['a', 'b'],
      medusa: ['a', 'b'],
      payload: ['b', 'a'],
      writes: {},
    },
    {
      name: 'null and empty are no edit of each other',
      rule: set,
      base: [],
      medusa: null,
      payload: [],
      writes: {},
    },
  ])('$name', checkField)
})
