import type { Canonical, Hash } from '../canonical/canonical.ts'
import type { Json } from '../canonical/json.ts'
import { fieldFingerprint } from '../decide/decide-field.ts'
import type { Conflict } from '../decide/decision.ts'
import type { Ownership } from '../decide/ownership.ts'
import type { Base } from './link.ts'

/**
 * What a write has replaced that nobody had read, in a system that can't compare before it writes: its own history
 * tells which values it replaced, and what differs there from what the pass had read was saved in between. Kept as
 * conflicts of fields that both sides edit; a change to a field of the hub's would have been reverted anyhow.
 *
 * @param read the remote's fields as the pass had read them, as a base (`baseOf`).
 * @param replaced by field, what the history says that the write has replaced.
 * @param written by field, what it wrote.
 */
export function replacedUnseen(
  ownership: Ownership,
  read: Base,
  replaced: Canonical,
  written: Canonical,
  hash: Hash,
): readonly Conflict[] {
  return Object.entries(replaced).flatMap(([field, remote]: [string, Json]): Conflict[] => {
    const rule = ownership.fields[field]
    if (rule?.owner !== 'shared' || read?.[field]?.hash === fieldFingerprint(rule, remote, hash)) return []
    return [{ field, winner: 'hub', base: null, remote, hub: written[field] ?? null }]
  })
}
