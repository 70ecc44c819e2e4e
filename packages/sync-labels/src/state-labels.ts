import type { HistoryLine, RecordSync } from '@tandem/contracts/operators'
import type { Entity } from '@tandem/contracts/sync'

/** The labels that both admins show. */

/** What a document's part is called, where its own name would say too much or too little. */
const PARTS: Readonly<Partial<Record<Entity, string>>> = {
  'store-branding': 'Look and navigation',
  'vendor-story': 'Story and banner',
  'product-content': 'Content',
}

export const entityLabel = (entity: Entity): string => PARTS[entity] ?? fieldLabel(entity)

/** The same beside the system that it is of, which goes without saying: a `shopify-customer` is a Customer. */
export function kindLabel(entity: Entity, connector: string | undefined): string {
  const own = `${connector}-`
  return entity.startsWith(own) ? fieldLabel(entity.slice(own.length)) : entityLabel(entity)
}

/** A system by its name in words: `back-office` is Back office. */
export function systemLabel(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const SIDE_LABELS = { medusa: systemLabel('medusa'), payload: systemLabel('payload') } as const

/** Red asks for a person, amber is on its way, the rest is calm. */
export const STATE_STYLES = {
  'in-step': 'success',
  waiting: 'warning',
  parked: 'error',
  conflict: 'error',
  nothing: 'light',
} as const satisfies Record<RecordSync['state'], string>

export function stateLabel({ state, attempts }: Pick<RecordSync, 'state' | 'attempts'>): string {
  switch (state) {
    case 'in-step':
      return 'Up to date'
    case 'waiting':
      return attempts > 0 ? 'Retrying' : 'Waiting to sync'
    case 'parked':
      return `Needs attention: ${times(attempts)} failed`
    case 'conflict':
      return 'Changed on both sides'
    case 'nothing':
      return 'Nothing to sync'
  }
}

/** Says what a state means for whoever looks at it; null where its own words say all. */
export function stateDetail({ state, attempts, openConflicts }: RecordSync): string | null {
  switch (state) {
    case 'in-step':
      return null
    case 'waiting':
      return attempts > 0 ? `${times(attempts)} failed. The next one is automatic.` : null
    case 'parked':
      return 'It is not retried until somebody looks at it.'
    case 'conflict':
      return openConflicts > 0
        ? `${openConflicts === 1 ? 'One value' : `${openConflicts} values`} overwritten by the other side, kept under Conflicts.`
        : 'One side deleted what the other edited. Nothing is lost until somebody decides.'
    case 'nothing':
      return 'It is not published, so it is not in Medusa.'
  }
}

/** `medusa-to-payload` is Medusa → Payload. */
export function directionLabel(direction: HistoryLine['direction']): string {
  if (direction === 'none') return 'Nothing written'
  return direction.split('-to-').map(systemLabel).join(' → ')
}

export function originLabel({ reason, requestedBy }: Pick<HistoryLine, 'reason' | 'requestedBy'>): string {
  switch (reason) {
    case 'webhook':
      return 'Changed in Medusa'
    case 'hook':
      return 'Saved in Payload'
    case 'sweep':
      return 'Found by comparison'
    case 'manual':
      return requestedBy ? `Requested by ${requestedBy}` : 'Requested manually'
    default:
      return reason
  }
}

export function outcomeLabel({ outcome, reason, attempt }: HistoryLine): string {
  switch (outcome) {
    case 'created':
      return 'Created'
    case 'updated':
      return 'Changed'
    case 'deleted':
      return 'Deleted'
    case 'echo':
      // What a change of ours brings back, or a comparison that somebody asked for.
      return reason === 'webhook' || reason === 'hook' ? 'Echo of our own write' : 'Already up to date'
    case 'retry':
      return `Attempt ${attempt} failed`
    case 'parked':
      return `Gave up after ${times(attempt)}`
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
export function fieldLabel(name: string): string {
  const words = name
    .replace(/MedusaId$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const times = (count: number): string => (count === 1 ? '1 attempt' : `${count} attempts`)
