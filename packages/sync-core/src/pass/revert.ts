import type { Canonical, Hash } from '../canonical/canonical.ts'
import { baseOf } from '../decide/decide.ts'
import type { Conflict, Decision } from '../decide/decision.ts'
import type { Ownership } from '../decide/ownership.ts'
import type { Base, BaseField } from '../link/link.ts'

/** Fields of the hub's that can't stay as they are: the owner doesn't take them, or they are of no readable shape. */
export type Revert = {
  readonly fields: readonly string[]
  /** Why, for people. Without values. */
  readonly reason: string
  /** What stands in the hub, however it is written there. */
  readonly held: Canonical
}

/**
 * Turns a decision into one that lets the remote's values of some fields stand on both sides: in a record that is
 * the remote's, what it refuses is reverted, and kept as a conflict where people share the field. Nothing goes to
 * the remote in this pass; what else was to be written there keeps its base, and is decided anew afterwards.
 *
 * @param before the base that the decision was made on.
 * @param remote what it holds.
 */
export function revert(
  decision: Decision,
  { ownership, before, remote }: { ownership: Ownership; before: Base; remote: Canonical },
  { fields, reason, held }: Revert,
  hash: Hash,
): Decision {
  const kept = Object.fromEntries(fields.map((field) => [field, remote[field] ?? null]))
  const { hub, remote: outstanding } = decision.writes
  const written = hub?.kind === 'update' ? hub.fields : {}
  const agreed = baseOf(ownership, remote, hash)
  const base = Object.keys(ownership.fields).flatMap((field): [string, BaseField][] => {
    const waits = outstanding?.kind === 'update' && field in outstanding.fields
    const next = fields.includes(field) ? agreed[field] : waits ? before?.[field] : decision.base?.[field]
    return next ? [[field, next]] : []
  })
  const lost = fields
    .filter((field) => ownership.fields[field]?.owner === 'shared')
    .map(
      (field): Conflict => ({
        field,
        winner: 'remote',
        base: before?.[field]?.value ?? null,
        remote: remote[field] ?? null,
        hub: held[field] ?? null,
        reason,
      }),
    )
  const isPutOff =
    outstanding?.kind === 'update' && Object.keys(outstanding.fields).some((field) => !fields.includes(field))
  return {
    writes: { hub: { kind: 'update', fields: { ...written, ...kept } } },
    base: Object.fromEntries(base),
    conflicts: [...decision.conflicts.filter(({ field }) => !fields.includes(field)), ...lost],
    drift: [...new Set([...decision.drift, ...fields])],
    ...(isPutOff && { isPutOff }),
  }
}
