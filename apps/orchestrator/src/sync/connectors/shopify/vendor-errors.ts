import { SyncError } from '@tandem/sync-core'

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'Shopify refuses the token: the app was uninstalled, or the token was replaced. Connect the shop again.',
  402: 'Shopify has frozen the shop: its owner has to pay its bill.',
  403: 'Shopify refuses the app: its access was taken away. Connect the shop again.',
  404: 'There is no such shop at Shopify. Check its address.',
  423: 'Shopify has locked the shop: its owner has to ask Shopify’s support.',
}

/** What a status other than 200 means. */
export function refusalOf(status: number): SyncError {
  const words = REFUSALS[status]
  if (words !== undefined) return new SyncError('INTEGRATION_REFUSED', words)
  if (status >= 500) return new SyncError('PEER_FAILED', `Shopify answered ${status}`)
  return new SyncError('PEER_ANSWER_INVALID', `Shopify answered ${status}`)
}
