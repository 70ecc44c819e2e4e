import { expect, test } from 'vitest'
import { baseOf, decide } from '../decide/decide.ts'
import { type Ownership, ownedBy, sharedScalars } from '../decide/ownership.ts'
import { revert } from './revert.ts'

const hash = (text: string) => text
const ownership: Ownership = {
  existence: 'remote',
  fields: { ...sharedScalars('remote', ['email', 'phone']), ...ownedBy('remote', ['addresses']) },
}
const agreed = { email: 'a@people.test', phone: '1', addresses: [] }
const before = baseOf(ownership, agreed, hash)

function revertOf(hub: typeof agreed, fields: readonly string[], held = hub) {
  const seen = {
    remote: { state: 'present', record: agreed },
    hub: { state: 'present', record: hub },
  } as const
  const decision = decide(ownership, before, seen, hash)
  return revert(decision, { ownership, before, remote: agreed }, { fields, reason: 'taken', held }, hash)
}

test('what the owner refuses is written back, and kept as a conflict with its reason', () => {
  expect(revertOf({ ...agreed, email: 'b@people.test' }, ['email'])).toEqual({
    writes: { hub: { kind: 'update', fields: { email: 'a@people.test' } } },
    base: before,
    conflicts: [
      {
        field: 'email',
        winner: 'remote',
        base: 'a@people.test',
        remote: 'a@people.test',
        hub: 'b@people.test',
        reason: 'taken',
      },
    ],
    drift: ['email'],
  })
})

test('what was changed beside it is not agreed on, so that the next pass brings it over', () => {
  const decision = revertOf({ ...agreed, email: 'b@people.test', phone: '2' }, ['email'])
  expect(decision.writes).toEqual({ hub: { kind: 'update', fields: { email: 'a@people.test' } } })
  expect(decision.base).toEqual(before)
  expect(decision.isPutOff).toBe(true)
  const seen = {
    remote: { state: 'present', record: agreed },
    hub: { state: 'present', record: { ...agreed, phone: '2' } },
  } as const
  expect(decide(ownership, decision.base, seen, hash).writes).toEqual({
    remote: { kind: 'update', fields: { phone: '2' } },
  })
})

test('what people don’t share is written back without a conflict', () => {
  const decision = revertOf(agreed, ['addresses'])
  expect(decision).toMatchObject({
    writes: { hub: { fields: { addresses: [] } } },
    conflicts: [],
    drift: ['addresses'],
  })
})
