import { SyncError } from '@tandem/sync-core'
import type Stripe from 'stripe'
import { EVENT_TYPES } from './events.ts'
import type { StripeClient } from './stripe-client.ts'

const LARGEST_PAGE = 100

/** The account's webhook endpoints that lead to an address. */
export async function endpointsAt(client: StripeClient, address: string): Promise<Stripe.WebhookEndpoint[]> {
  const { data } = await client.ask('webhook_endpoints', (stripe) =>
    stripe.webhookEndpoints.list({ limit: LARGEST_PAGE }),
  )
  return data.filter(({ url }) => url === address)
}

/**
 * See `Subscribing.subscribe`. An endpoint that is there is set right. One that is not can't be made unasked: Stripe
 * tells its secret once, to who makes it, and it has to be among the connection's.
 */
export async function subscribe(client: StripeClient, address: string): Promise<number> {
  const [endpoint] = await endpointsAt(client, address)
  if (!endpoint)
    throw new SyncError(
      'PEER_REFUSED',
      `no webhook endpoint of Stripe’s leads to ${address}: have it made here, or add one (Developers, Webhooks) and enter its signing secret`,
    )
  const lacking = EVENT_TYPES.filter((type) => !isTold(endpoint, type))
  if (lacking.length === 0 && endpoint.status === 'enabled') return 0
  const enabled_events = [
    ...endpoint.enabled_events,
    ...lacking,
  ] as Stripe.WebhookEndpointUpdateParams.EnabledEvent[]
  await client.ask('webhook_endpoints', (stripe) =>
    stripe.webhookEndpoints.update(endpoint.id, {
      disabled: false,
      ...(lacking.length > 0 && { enabled_events }),
    }),
  )
  return 1
}

const isTold = ({ enabled_events: told }: Stripe.WebhookEndpoint, type: string): boolean =>
  told.includes('*') || told.includes(type)
