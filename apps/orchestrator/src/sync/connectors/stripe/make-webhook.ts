import { SyncError } from '@tandem/sync-core'
import { API_VERSION } from './api-version.ts'
import { EVENT_TYPES } from './events.ts'
import type { StripeSettings } from './settings.ts'
import { openStripeClient } from './stripe-client.ts'
import { endpointsAt } from './subscription.ts'

const MADE_BY = 'tandem_origin'
const MOST_SECRETS = 2

/**
 * Has the account tell of its changes at an address. Stripe tells the endpoint's secret once, to who makes it: one of
 * ours whose secret was lost before it was kept gives way to the new one.
 *
 * @returns the settings with the secret, to be kept.
 * @throws {SyncError} also when somebody has made an endpoint by hand that leads there.
 */
export async function makeWebhook(
  settings: StripeSettings,
  address: string,
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<StripeSettings> {
  const client = openStripeClient(settings, timeoutMs)
  const leadingHere = await endpointsAt(client, address)
  const isOurs = ({ metadata }: { metadata: Record<string, string> }) => metadata[MADE_BY] === settings.origin
  if (!leadingHere.every(isOurs))
    throw new SyncError(
      'PEER_REFUSED',
      `an endpoint of Stripe’s that leads to ${address} is there: enter its signing secret, or delete it at Stripe`,
    )
  const { secret } = await client.ask('webhook_endpoints', (stripe) =>
    stripe.webhookEndpoints.create({
      url: address,
      enabled_events: [...EVENT_TYPES],
      api_version: API_VERSION,
      metadata: { [MADE_BY]: settings.origin },
    }),
  )
  if (secret === undefined)
    throw new SyncError('PEER_FAILED', 'Stripe made an endpoint and told no secret of it')
  for (const { id } of leadingHere)
    await client.ask('webhook_endpoints', (stripe) => stripe.webhookEndpoints.del(id))
  return { ...settings, webhookSecrets: [secret, ...settings.webhookSecrets].slice(0, MOST_SECRETS) }
}
