import type { Entity } from '@tandem/contracts/sync'
import { env } from '../../env.ts'

/**
 * Where Medusa's admin shows a record; null for what has no page there. A store is shown by its sales channel.
 *
 * @param document the record's document in Payload.
 */
export function medusaAddress(
  entity: Entity,
  medusaId: string,
  document: Readonly<Record<string, unknown>>,
): string | null {
  const path = pathOf(entity, medusaId, document.salesChannelId)
  return path === null ? null : new URL(`/app/${path}`, env.MEDUSA_BACKEND_URL).href
}

function pathOf(entity: Entity, medusaId: string, salesChannelId: unknown): string | null {
  switch (entity) {
    case 'product':
    case 'product-content':
      return `products/${medusaId}`
    case 'customer':
      return `customers/${medusaId}`
    case 'order':
      return `orders/${medusaId}`
    case 'store':
      return typeof salesChannelId === 'string' ? `settings/sales-channels/${salesChannelId}` : null
    default:
      return null
  }
}
