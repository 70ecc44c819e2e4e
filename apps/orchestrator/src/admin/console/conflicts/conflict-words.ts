import type { ConflictDetail, ConflictLine } from '@tandem/contracts'
import { fieldWords, SIDE_WORDS } from '@tandem/sync-words'

/** How the contracts name a conflict over the record itself. */
const EXISTENCE = '(record)'

export const fieldOf = ({ field }: Pick<ConflictLine, 'field'>): string =>
  field === EXISTENCE ? 'Deleted on one side, edited on the other' : fieldWords(field)

/** What a choice would do. */
export function standsWords({ winner, version, field, current, medusa, payload }: ConflictDetail): string {
  if (version === null) return 'The record is gone from Payload, so there is nothing to choose any more.'
  if (field === EXISTENCE)
    return 'Keeping Medusa’s deletes it in Payload too. To keep Payload’s, create it in Medusa again.'
  const stood = JSON.stringify(winner === 'medusa' ? medusa : payload)
  return JSON.stringify(current) === stood
    ? `${SIDE_WORDS[winner]}’s value stands. Taking the other one writes it to both sides.`
    : 'It has been changed since. A choice writes its value over what stands now, on both sides.'
}
