import { expect } from 'vitest'
import type { FieldRule, Json, Side } from '../src/index.ts'
import { baseOn, decideOn } from './applying.ts'

export const medusas: FieldRule = { owner: 'medusa' }
export const payloads: FieldRule = { owner: 'payload' }
export const sharedToMedusa: FieldRule = { owner: 'shared', merge: 'scalar', winner: 'medusa' }
export const sharedToPayload: FieldRule = { owner: 'shared', merge: 'scalar', winner: 'payload' }
export const set: FieldRule = { owner: 'shared', merge: 'set' }

/** One field beside another that nobody touches. */
export type FieldCase = {
  name: string
  rule: FieldRule
  /** The last agreed value; left out for first contact. */
  base?: Json
  medusa: Json
  payload: Json
  /** What is written where; a side that is not named is not written. */
  writes: Partial<Record<Side, Json>>
  drift?: true
  /** Of a conflict that keeps both values. */
  winner?: Side
}

export function checkField({ rule, base, medusa, payload, writes, drift, winner }: FieldCase): void {
  const ownership = { existence: 'medusa', fields: { f: rule, other: medusas } } as const
  const before = base === undefined ? null : baseOn(ownership, { f: base, other: 'same' })
  const decision = decideOn(ownership, before, {
    medusa: { f: medusa, other: 'same' },
    payload: { f: payload, other: 'same' },
  })
  const expected = Object.entries(writes).map(([side, f]) => [side, { kind: 'update', fields: { f } }])
  expect(decision.writes).toEqual(Object.fromEntries(expected))
  expect(decision.drift).toEqual(drift ? ['f'] : [])
  expect(decision.conflicts).toEqual(
    winner ? [{ field: 'f', winner, base: base ?? null, medusa, payload }] : [],
  )
}
