import type { Entity } from '@tandem/contracts'
import { DIRECTION_WORDS } from '@tandem/sync-words'

/** Which side a kind of record is edited on: its changes go the other way. */
const EDITED: Readonly<Record<Entity, 'medusa-to-payload' | 'payload-to-medusa' | 'both'>> = {
  tenant: 'medusa-to-payload',
  store: 'medusa-to-payload',
  vendor: 'medusa-to-payload',
  product: 'medusa-to-payload',
  'product-content': 'payload-to-medusa',
  'store-branding': 'payload-to-medusa',
  'vendor-story': 'payload-to-medusa',
  page: 'payload-to-medusa',
  customer: 'both',
  order: 'both',
}

export function directionWords(entity: Entity): string {
  const direction = EDITED[entity]
  return direction === 'both' ? 'Both ways' : DIRECTION_WORDS[direction]
}
