import { describe, expect, test } from 'vitest'
import { baseOn, decideOn } from '../../test/applying.ts'
import {
  checkField,
  type FieldCase,
  medusas,
  payloads,
  set,
  sharedToMedusa,
  sharedToPayload,
} from '../../test/field-case.ts'

describe('a field on first contact', () => {
  test.each<FieldCase>([
    { name: 'equal: agreed', rule: sharedToMedusa, medusa: 'A', payload: 'A', writes: {} },
    {
      name: 'unequal: the owner’s value, which is no drift',
      rule: medusas,
      medusa: 'A',
      payload: 'B',
      writes: { payload: 'A' },
    },
    {
      name: 'unequal: the owner Payload’s value',
      rule: payloads,
      medusa: 'A',
      payload: 'B',
      writes: { medusa: 'B' },
    },
    {
      name: 'unequal and shared: the winner’s value and a conflict',
      rule: sharedToMedusa,
      medusa: 'A',
      payload: 'B',
      writes: { payload: 'A' },
      winner: 'medusa',
    },
    {
      name: 'unequal and shared: Payload wins where configured',
      rule: sharedToPayload,
      medusa: 'A',
      payload: 'B',
      writes: { medusa: 'B' },
      winner: 'payload',
    },
    {
      name: 'sets: nobody has removed anything',
      rule: set,
      medusa: ['a'],
      payload: ['b'],
      writes: { medusa: ['a', 'b'], payload: ['a', 'b'] },
    },
    {
      name: 'equal sets in another order: agreed',
      rule: set,
      medusa: ['a', 'b'],
      payload: ['b', 'a'],
      writes: {},
    },
  ])('$name', checkField)
})

describe('a field that is new to the base', () => {
  test('is at first contact for itself, while the others are compared with base', () => {
    const before = baseOn({ existence: 'medusa', fields: { old: medusas } }, { old: 'A' })
    const decision = decideOn(
      { existence: 'medusa', fields: { old: medusas, added: sharedToMedusa } },
      before,
      {
        medusa: { old: 'A', added: 'M' },
        payload: { old: 'C', added: 'P' },
      },
    )
    expect(decision.writes).toEqual({ payload: { kind: 'update', fields: { old: 'A', added: 'M' } } })
    expect(decision.drift).toEqual(['old'])
    expect(decision.conflicts.map(({ field }) => field)).toEqual(['added'])
  })
})
