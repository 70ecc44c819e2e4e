import { type Binding, differingFields, type Hash, revert } from '@tandem/sync-core'
import type { RemoteOutcome } from '../connectors/connector.ts'
import { type Decided, mergedFor } from './work.ts'

type Refusal = Extract<RemoteOutcome, { outcome: 'failed' }>

/**
 * What to do about a write that the remote refuses because of what is in it. In a record that is the remote's own, its
 * values of the refused fields are reverted in the hub, where people see them, and theirs are kept as conflicts;
 * the others are written by the next pass. null when the record is somebody else's, or the failure is another
 * one: then it is parked or tried again.
 */
export function revertRefused(
  work: Decided,
  { code, message, fields }: Refusal,
  binding: Binding,
  hash: Hash,
): Decided | null {
  const { ownership, toRemote } = binding
  const write = work.decision.writes.remote
  const { remote, hub } = work.records
  const merged = mergedFor('remote', work)
  if (code !== 'RECORD_INVALID' || ownership.existence !== 'remote' || write?.kind !== 'update') return null
  if (!remote || !hub || !merged || !toRemote) return null
  const before = toRemote(remote)
  const refused = Object.keys(write.fields).filter((field) => {
    const changed = differingFields(before, toRemote({ ...remote, [field]: merged[field] ?? null }))
    return fields === undefined || changed.some((name) => fields.includes(name))
  })
  if (refused.length === 0) return null
  const at = { ownership, before: work.base, remote }
  return {
    ...work,
    decision: revert(work.decision, at, { fields: refused, reason: message, held: hub }, hash),
  }
}
