import type { ConflictDetail, ConflictLine, Resolve } from '@tandem/contracts/operators'
import { fieldLabel, SIDE_LABELS, systemLabel } from '@tandem/sync-labels'

/** The contracts' name for a conflict over the record itself. */
const EXISTENCE = '(record)'

export const fieldOf = ({ field }: Pick<ConflictLine, 'field'>): string =>
  field === EXISTENCE ? 'Deleted on one side, edited on the other' : fieldLabel(field)

/** A side by its system's name. A conflict knows whose records it is about, and the Medusa of the installation is called so. */
export const nameOf = (side: 'remote' | 'hub', { integration }: Pick<ConflictLine, 'integration'>): string =>
  side === 'hub' ? SIDE_LABELS.payload : systemLabel(integration)

/** Says what a choice would do. */
export function standingText(conflict: ConflictDetail): string {
  const { winner, version, field, current, remote, hub } = conflict
  const there = nameOf('remote', conflict)
  if (version === null)
    return 'The record no longer exists in Payload, so there is nothing to choose. Dismiss it.'
  if (field === EXISTENCE)
    return `Taking ${there}’s side deletes the record in Payload too. To keep Payload’s, create it again in ${there}.`
  const stood = JSON.stringify(winner === 'payload' ? hub : remote)
  return JSON.stringify(current) === stood
    ? `${systemLabel(winner)}’s value is in effect. Taking the other one writes it to both sides.`
    : 'The field has changed since. Your choice overwrites its current value on both sides.'
}

/** Says what is lost by a choice, to be confirmed; null when nothing is. */
export function overwriteText(conflict: ConflictDetail, take: Resolve['take']): string | null {
  if (take === 'current' || take === 'dismiss') return null
  if (conflict.field === EXISTENCE) return 'This deletes the record in Payload, with everything edited there.'
  const [before, after] = [wordOf(conflict.current), wordOf(conflict[take])]
  return before === after
    ? null
    : `This replaces ${before} with ${after}, in ${nameOf('remote', conflict)} and in Payload.`
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}

/** Says what has been done, once it is. */
export const settledText = (take: Resolve['take'], conflict: ConflictDetail): string => {
  if (take === 'dismiss') return 'Dismissed. Nothing was written.'
  if (take === 'current') return 'The current value is kept.'
  return `${nameOf(take, conflict)}’s value is taken and syncs to the other side.`
}
