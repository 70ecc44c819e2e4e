import { fingerprint, type Hash } from '../canonical/canonical.ts'
import type { Json } from '../canonical/json.ts'
import type { BaseField, Side } from '../link/link.ts'
import type { Conflict } from './decision.ts'
import { mergeSets } from './merge-sets.ts'
import type { FieldRule } from './ownership.ts'

export type FieldDecision = {
  /** What both sides hold afterwards. */
  readonly value: Json
  readonly conflict?: Conflict
  readonly drift?: true
}

/**
 * Decides one field that is present on both sides.
 *
 * Equal values agree. Where only one side differs from base, its value is copied. Where both differ, the
 * owner wins; a shared field is merged or goes to its winner, and the loser is kept as a conflict. With no
 * base (first contact) both sides count as changed.
 */
export function decideField(
  field: string,
  rule: FieldRule,
  base: BaseField | undefined,
  values: Readonly<Record<Side, Json>>,
  hash: Hash,
): FieldDecision {
  const remoteHash = fieldFingerprint(rule, values.remote, hash)
  const hubHash = fieldFingerprint(rule, values.hub, hash)
  if (remoteHash === hubHash) return { value: values.remote }

  if (rule.owner !== 'shared') {
    const guest = rule.owner === 'remote' ? hubHash : remoteHash
    const value = values[rule.owner]
    return base && guest !== base.hash ? { value, drift: true } : { value }
  }
  if (base?.hash === remoteHash) return { value: values.hub }
  if (base?.hash === hubHash) return { value: values.remote }
  if (rule.merge === 'set') return { value: mergeSets(agreedSet(), values.remote, values.hub) }
  return {
    value: values[rule.winner],
    conflict: { field, winner: rule.winner, base: base?.value ?? null, ...values },
  }

  /** While one side owned the field its base was the hash of the list as it stood; whichever side has it still tells it. */
  function agreedSet(): Json {
    if (base === undefined || base.value !== undefined) return base?.value ?? []
    const held = [values.remote, values.hub].find((value) => fingerprint(value, hash) === base.hash)
    return held ?? []
  }
}

/** The hash by which a field's values are compared: a set is the same in any order, null is the empty set. */
export function fieldFingerprint(rule: FieldRule, value: Json, hash: Hash): string {
  const isSet = rule.owner === 'shared' && rule.merge === 'set'
  return fingerprint(isSet ? mergeSets(value, value, value) : value, hash)
}
