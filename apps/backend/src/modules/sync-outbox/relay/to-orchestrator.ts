import type { WebhookEnvelope } from '@tandem/contracts/sync'
import { tellOfLowStock } from './low-stock.ts'
import { nameEvents } from './name-events.ts'
import { postWebhook, type Receiver } from './post-webhook.ts'
import { markPriceListsThatTurned } from './price-list-clock.ts'
import type { Route } from './route.ts'

const LEASE_SLACK_SECONDS = 2
const CLOCK_MS = 2_000

/** Every change, a hundred rows in one webhook, as hints: the orchestrator reads the state itself. */
export function toOrchestrator(receiver: Receiver): Route {
  let checkedPriceLists = 0
  return {
    outbox: 'sync_outbox',
    url: receiver.url,
    leaseSeconds: receiver.timeoutMs / 1000 + LEASE_SLACK_SECONDS,
    async prepare(client) {
      if (Date.now() - checkedPriceLists >= CLOCK_MS) {
        checkedPriceLists = Date.now()
        await markPriceListsThatTurned(client)
      }
      await tellOfLowStock(client)
    },
    async deliver(batch, stopped) {
      const timestamp = new Date()
      const envelope: WebhookEnvelope = {
        type: 'batch',
        timestamp: timestamp.toISOString(),
        data: { events: nameEvents(batch.rows) },
      }
      return await postWebhook({ id: batch.id, timestamp, body: JSON.stringify(envelope) }, receiver, stopped)
    },
  }
}
