import type { Canonical, Hash } from '../canonical/canonical.ts'
import type { Json } from '../canonical/json.ts'
import { type Base, type BaseField, otherSide, type Side } from '../link/link.ts'
import { decideField, fieldFingerprint } from './decide-field.ts'
import { type Conflict, type Decision, EXISTENCE, type Seen, type Write } from './decision.ts'
import { type FieldRule, hasSay, type Ownership } from './ownership.ts'

/**
 * Says what to do about one link: a pure function of the last agreed state and what was seen on both
 * sides. A write is decided only when a side differs from what both shall hold, and it removes that
 * difference, so any number of repeated hints, in any order, at any time, writes nothing.
 *
 * A field that a record leaves out is null. One that a side withholds keeps what the other side has and the base that
 * it had: when it is shown again, that is news.
 *
 * @throws {TypeError} when a side that has a say was not read: its edits would be overwritten unseen.
 */
export function decide(
  ownership: Ownership,
  base: Base,
  seen: Readonly<Record<Side, Seen>>,
  hash: Hash,
): Decision {
  const withheld = [...withheldBy(seen.remote), ...withheldBy(seen.hub)]
  if (withheld.length === 0) return decideShown(ownership, base, seen, hash)
  const shown = Object.entries(ownership.fields).filter(([field]) => !withheld.includes(field))
  const decision = decideShown({ ...ownership, fields: Object.fromEntries(shown) }, base, seen, hash)
  const kept = Object.entries(base ?? {}).filter(([field]) => withheld.includes(field))
  if (decision.base === null) return decision
  const writes = { ...decision.writes }
  for (const side of ['remote', 'hub'] as const) {
    const [write, other] = [writes[side], seen[otherSide(side)]]
    // A new record has all fields, be it with what stands in the place of those that nobody knows.
    if (write?.kind === 'create' && other.state === 'present')
      writes[side] = { ...write, fields: { ...pick(other.record, withheld), ...write.fields } }
  }
  return { ...decision, writes, base: { ...decision.base, ...Object.fromEntries(kept) } }
}

const withheldBy = (seen: Seen): readonly string[] => (seen.state === 'present' && seen.withheld) || []

function decideShown(
  ownership: Ownership,
  base: Base,
  seen: Readonly<Record<Side, Seen>>,
  hash: Hash,
): Decision {
  const { remote, hub } = seen
  if (remote.state === 'unread') return followOwner(ownership, base, hub, 'remote', hash)
  if (hub.state === 'unread') return followOwner(ownership, base, remote, 'hub', hash)
  if (remote.state === 'present' && hub.state === 'present') {
    return mergeFields(ownership, base, { remote: remote.record, hub: hub.record }, hash)
  }
  if (remote.state === 'present') return oneSided(ownership, base, 'remote', remote.record, hash)
  if (hub.state === 'present') return oneSided(ownership, base, 'hub', hub.record, hash)
  return nothing(null)
}

/** The silent side has no say: it follows what the owner shows, field by field against base. */
function followOwner(ownership: Ownership, base: Base, owner: Seen, silent: Side, hash: Hash): Decision {
  if (owner.state === 'unread' || hasSay(ownership, silent)) {
    throw new TypeError(`${silent} was left unread, but it has a say or there is nothing else to go by`)
  }
  if (owner.state !== 'present')
    return base ? { ...nothing(null), writes: { [silent]: { kind: 'delete' } } } : nothing(null)
  const next = baseOf(ownership, owner.record, hash)
  if (!base) return { ...nothing(next), writes: { [silent]: creation(ownership, owner.record) } }
  const changed = Object.keys(next).filter((field) => base[field]?.hash !== next[field]?.hash)
  if (changed.length === 0) return nothing(next)
  return { ...nothing(next), writes: { [silent]: { kind: 'update', fields: pick(owner.record, changed) } } }
}

function mergeFields(
  ownership: Ownership,
  base: Base,
  records: Readonly<Record<Side, Canonical>>,
  hash: Hash,
): Decision {
  const agreed: Record<string, Json> = {}
  const conflicts: Conflict[] = []
  const drift: string[] = []
  for (const [field, rule] of Object.entries(ownership.fields)) {
    const values = { remote: records.remote[field] ?? null, hub: records.hub[field] ?? null }
    const decision = decideField(field, rule, base?.[field], values, hash)
    agreed[field] = decision.value
    if (decision.conflict) conflicts.push(decision.conflict)
    if (decision.drift) drift.push(field)
  }
  const next = baseOf(ownership, agreed, hash)
  const writes: Partial<Record<Side, Write>> = {}
  for (const side of ['remote', 'hub'] as const) {
    const held = baseOf(ownership, records[side], hash)
    const changed = Object.keys(next).filter((field) => held[field]?.hash !== next[field]?.hash)
    if (changed.length > 0) writes[side] = { kind: 'update', fields: pick(agreed, changed) }
  }
  return { writes, base: next, conflicts, drift }
}

/** The record is there on one side only: new, deleted on the other, or never mirrored. */
function oneSided(ownership: Ownership, base: Base, here: Side, record: Canonical, hash: Hash): Decision {
  const there = otherSide(here)
  const copy: Decision = {
    ...nothing(baseOf(ownership, record, hash)),
    writes: { [there]: creation(ownership, record) },
  }
  const mayCreate = ownership.existence === here || ownership.existence === 'shared'
  if (!base) return mayCreate ? copy : nothing(null)
  if (ownership.existence === here) return { ...copy, drift: [EXISTENCE] }

  const edited = Object.entries(ownership.fields).filter(
    ([field, rule]) =>
      rule.owner !== there && base[field]?.hash !== fieldFingerprint(rule, record[field] ?? null, hash),
  )
  if (edited.length === 0) return { ...nothing(null), writes: { [here]: { kind: 'delete' } } }
  // Deleted there and edited here: kept, never silently; a person decides.
  const gone = { base: null, remote: null, hub: null }
  return { ...nothing(base), conflicts: [{ ...gone, field: EXISTENCE, winner: here, [here]: record }] }
}

/** The base of two sides that agree on a record. */
export function baseOf(ownership: Ownership, record: Canonical, hash: Hash): NonNullable<Base> {
  const entries = Object.entries(ownership.fields).map(([field, rule]): [string, BaseField] => {
    const value = record[field] ?? null
    const fieldHash = fieldFingerprint(rule, value, hash)
    return [field, keepsValue(rule) ? { hash: fieldHash, value } : { hash: fieldHash }]
  })
  return Object.fromEntries(entries)
}

/** Only shared fields are ever merged or shown side by side; for owned ones the hash is enough. */
function keepsValue(rule: FieldRule): boolean {
  return rule.owner === 'shared'
}

function creation(ownership: Ownership, record: Canonical): Write {
  return { kind: 'create', fields: pick(record, Object.keys(ownership.fields)) }
}

function pick(record: Canonical, fields: readonly string[]): Canonical {
  return Object.fromEntries(fields.map((field) => [field, record[field] ?? null]))
}

function nothing(base: Base): Decision {
  return { writes: {}, base, conflicts: [], drift: [] }
}
