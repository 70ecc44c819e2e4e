import { expect } from 'vitest'
import type { FieldRule, Json, Side } from '../src/index.ts'
import { baseOn, decideOn } from './applying.ts'

export const remotes: FieldRule = { owner: 'remote' }
export const hubs: FieldRule = { owner: 'hub' }
export const sharedToRemote: FieldRule = { owner: 'shared', merge: 'scalar', winner: 'remote' }
export const sharedToHub: FieldRule = { owner: 'shared', merge: 'scalar', winner: 'hub' }
export const set: FieldRule = { owner: 'shared', merge: 'set' }

/** One field beside another that nobody touches. */
export type FieldCase = {
  name: string
  rule: FieldRule
  /** The last agreed value; left out for first contact. */
  base?: Json
  remote: Json
  hub: Json
  /** What is written where; a side that is not named is not written. */
  writes: Partial<Record<Side, Json>>
  drift?: true
  /** Of a conflict that keeps both values. */
  winner?: Side
}

export function checkField({ rule, base, remote, hub, writes, drift, winner }: FieldCase): void {
  const ownership = { existence: 'remote', fields: { f: rule, other: remotes } } as const
  const before = base === undefined ? null : baseOn(ownership, { f: base, other: 'same' })
  const decision = decideOn(ownership, before, {
    remote: { f: remote, other: 'same' },
    hub: { f: hub, other: 'same' },
  })
  const expected = Object.entries(writes).map(([side, f]) => [side, { kind: 'update', fields: { f } }])
  expect(decision.writes).toEqual(Object.fromEntries(expected))
  expect(decision.drift).toEqual(drift ? ['f'] : [])
  expect(decision.conflicts).toEqual(winner ? [{ field: 'f', winner, base: base ?? null, remote, hub }] : [])
}
