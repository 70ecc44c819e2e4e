import type { Change, Preview } from '@tandem/contracts/operators'
import { SIDE_LABELS } from './state-labels.ts'

export const SIDES = ['payload', 'medusa'] as const
export type Side = (typeof SIDES)[number]

/** Tells whether there is anything to be asked for: a difference, or a record that waits or is parked. */
export function wouldDoSomething({ changes, link, problem }: Preview): boolean {
  return SIDES.some((side) => changes[side]) || problem !== null || link.isPending || link.status === 'parked'
}

export function changeLabel(side: Side, { kind, fields }: Change): string {
  const where = SIDE_LABELS[side]
  if (kind === 'create') return `It would be created in ${where}`
  if (kind === 'delete') return `It would be deleted in ${where}`
  return fields.length === 1
    ? `One field would change in ${where}`
    : `${fields.length} fields would change in ${where}`
}

export const NOTHING_WOULD_CHANGE = 'Both sides agree. Nothing would change.'
