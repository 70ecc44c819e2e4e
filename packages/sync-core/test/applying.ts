import {
  type Base,
  type Canonical,
  canonicalText,
  type Decision,
  decide,
  type FieldRule,
  type Json,
  type Ownership,
  type Seen,
  type Side,
  type Write,
} from '../src/index.ts'

export type Held = Readonly<Record<Side, Canonical | null>>

/** The text itself serves as its hash: no two values share one, and failures can be read. */
export const plainHash = (text: string) => text

export function seen(record: Canonical | null): Seen {
  return record === null ? { state: 'absent' } : { state: 'present', record }
}

export function decideOn(ownership: Ownership, base: Base, held: Held): Decision {
  return decide(ownership, base, { remote: seen(held.remote), hub: seen(held.hub) }, plainHash)
}

/** The base that two sides have which agree on `record`. */
export function baseOn(ownership: Ownership, record: Canonical): NonNullable<Base> {
  return decideOn(ownership, null, { remote: record, hub: record }).base ?? {}
}

/**
 * What a side holds after a write.
 *
 * @throws when a create finds a record or an update finds none: such a write must never be decided.
 */
export function applyTo(record: Canonical | null, write: Write | undefined): Canonical | null {
  if (!write) return record
  if (write.kind === 'delete') return null
  if ((write.kind === 'create') !== (record === null)) throw new Error(`${write.kind} does not fit`)
  return { ...record, ...write.fields }
}

export function apply(held: Held, decision: Decision): Held {
  return {
    remote: applyTo(held.remote, decision.writes.remote),
    hub: applyTo(held.hub, decision.writes.hub),
  }
}

export function membersOf(value: Json | undefined): Set<string> {
  if (value === undefined || value === null) return new Set()
  return new Set(Array.isArray(value) ? value.map(canonicalText) : [canonicalText(value)])
}

/** Tells whether two values of a field are the same: a missing field is null, and a set has no order. */
export function isSame(rule: FieldRule, left: Json | undefined, right: Json | undefined): boolean {
  if (rule.owner === 'shared' && rule.merge === 'set') {
    return membersOf(left).symmetricDifference(membersOf(right)).size === 0
  }
  return canonicalText(left ?? null) === canonicalText(right ?? null)
}
