import { bringProductsResponseSchema, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import type pg from 'pg'
import { env } from '../../env.ts'
import { bringWaiting } from '../../integrations/bring/bring-waiting.ts'
import { stopIntegration } from '../../integrations/stop-integration.ts'
import type { Log } from '../../logging/log.ts'
import { askMedusa } from '../connectors/medusa/ask-medusa.ts'
import type { Sides } from '../connectors/open-sides.ts'
import { webhookAddress } from '../connectors/webhook-address.ts'
import { startFirstRuns } from '../reconcile/start-runs.ts'
import { registerLanes } from '../reconcile/sweep-state.ts'
import { keepSubscribed } from './keep-subscribed.ts'
import { meetDemands } from './meet-demands.ts'
import { repeat } from './repeat.ts'

const READ_MS = 5_000
const BRING_MS = 2_000
/** A few products, each with its pictures. */
const BRING_TIMEOUT_MS = 90_000

/** Has the lanes of every integration worked on; Medusa's are compared once, at the first start. */
export async function registerIntegrations(pool: pg.Pool, sides: Sides, log: Log): Promise<void> {
  await registerLanes(pool, sides.lanes())
  await startFirstRuns(pool, MEDUSA_INTEGRATION)
  for (const { id, reason } of sides.unusable()) log.error({ integration: id, reason }, 'can’t be used')
}

/** Follows what is configured, and does for every integration what its system asks of those who are connected. */
export function keepIntegrations(pool: pg.Pool, sides: Sides, log: Log) {
  const peer = { url: env.MEDUSA_BACKEND_URL, secrets: env.MEDUSA_SYNC_SECRET, timeoutMs: BRING_TIMEOUT_MS }
  return [
    repeat(
      READ_MS,
      async () => {
        // Read first: what was refused under settings that somebody has mended since stops nothing.
        const hasChanged = await sides.refresh()
        for (const { id, reason } of sides.refused())
          if (await stopIntegration(pool, id, reason))
            log.error({ integration: id, reason }, 'an integration was stopped')
        if (!hasChanged) return
        log.info({ lanes: sides.lanes().length }, 'integrations read again')
        await registerIntegrations(pool, sides, log)
      },
      (error) => log.error({ reason: String(error) }, 'integrations could not be read'),
    ),
    repeat(
      READ_MS,
      () => meetDemands(pool, sides.integration),
      (error) => log.error({ reason: String(error) }, 'what a system demands could not be met yet'),
    ),
    repeat(
      READ_MS,
      async () => {
        for (const line of await keepSubscribed(pool, sides.all(), webhookAddress)) {
          if (line.error) log.error(line, 'a system could not be asked to tell of its changes; asked again')
          else if (line.mended > 0) log.warn(line, 'subscriptions were mended')
        }
      },
      (error) => log.error({ reason: String(error) }, 'subscriptions were not looked at'),
    ),
    repeat(
      BRING_MS,
      (shouldStop) =>
        bringWaiting(
          pool,
          (request) => askMedusa(peer, '/internal/sync/products', request, bringProductsResponseSchema),
          shouldStop,
        ),
      (error) => log.error({ reason: String(error) }, 'products could not be brought into Medusa'),
    ),
  ]
}
