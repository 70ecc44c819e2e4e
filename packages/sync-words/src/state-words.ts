import type { Entity, HistoryLine, RecordSync } from '@tandem/contracts'

/** What both admins call things. */

/** What a document's part is called, where its own name would say too much or too little. */
const PARTS: Readonly<Partial<Record<Entity, string>>> = {
  'store-branding': 'Look and navigation',
  'vendor-story': 'Story and banner',
  'product-content': 'Content',
}

export const entityWords = (entity: Entity): string => PARTS[entity] ?? fieldWords(entity)

export const SIDE_WORDS = { medusa: 'Medusa', payload: 'Payload' } as const

/** Red asks for a person, amber is on its way, the rest is calm. */
export const STATE_STYLES = {
  'in-step': 'success',
  waiting: 'warning',
  stopped: 'error',
  conflict: 'error',
  nothing: 'light',
} as const satisfies Record<RecordSync['state'], string>

export function stateWords({ state, attempts }: Pick<RecordSync, 'state' | 'attempts'>): string {
  switch (state) {
    case 'in-step':
      return 'In step'
    case 'waiting':
      return 'Waiting to sync'
    case 'stopped':
      return `Stopped after ${times(attempts)}, needs a person`
    case 'conflict':
      return 'Changed on both sides'
    case 'nothing':
      return 'Nothing to sync'
  }
}

/** What a state means for whoever looks at it; null where its own words say all. */
export function stateDetail({ state, attempts, openConflicts }: RecordSync): string | null {
  switch (state) {
    case 'in-step':
      return null
    case 'waiting':
      return attempts > 0 ? `${times(attempts)} failed; the next one comes by itself.` : null
    case 'stopped':
      return 'It is not tried again until somebody has looked at it.'
    case 'conflict':
      return openConflicts > 0
        ? `${openConflicts === 1 ? 'One value' : `${openConflicts} values`} gave way to the other side’s and ${openConflicts === 1 ? 'is' : 'are'} kept.`
        : 'One side deleted what the other has edited. It is kept until somebody decides.'
    case 'nothing':
      return 'Nothing of it is published, so nothing of it is in Medusa.'
  }
}

export const DIRECTION_WORDS: Readonly<Record<HistoryLine['direction'], string>> = {
  'medusa-to-payload': 'Medusa → Payload',
  'payload-to-medusa': 'Payload → Medusa',
  none: 'Nothing written',
}

export function originWords({ reason, requestedBy }: Pick<HistoryLine, 'reason' | 'requestedBy'>): string {
  switch (reason) {
    case 'webhook':
      return 'Medusa told of a change'
    case 'hook':
      return 'Saved in Payload'
    case 'sweep':
      return 'Found by comparing'
    case 'manual':
      return requestedBy ? `Asked for by ${requestedBy}` : 'Asked for by hand'
    default:
      return reason
  }
}

export function outcomeWords({ outcome, reason, attempt }: HistoryLine): string {
  switch (outcome) {
    case 'created':
      return 'Created'
    case 'updated':
      return 'Changed'
    case 'deleted':
      return 'Deleted'
    case 'echo':
      // What a change of ours brings back, or somebody's question whether all is well.
      return reason === 'webhook' || reason === 'hook' ? 'Our own change, ignored' : 'In step already'
    case 'retry':
      return `Try ${attempt} failed`
    case 'parked':
      return `Stopped after ${times(attempt)}, needs a person`
    default:
      return outcome
  }
}

export const OUTCOME_STYLES: Readonly<Record<string, 'success' | 'warning' | 'error' | undefined>> = {
  created: 'success',
  updated: 'success',
  deleted: 'success',
  retry: 'warning',
  parked: 'error',
  failed: 'error',
}

/** A field's name as words: `vatNumber` is `Vat number`; a reference is called after what it leads to. */
export function fieldWords(name: string): string {
  const words = name
    .replace(/MedusaId$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const times = (count: number): string => (count === 1 ? '1 try' : `${count} tries`)
