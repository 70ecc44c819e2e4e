import type { Payload } from 'payload'
import { readIntegrations } from '../sync/connectors/integrations.ts'
import { webhookAddress } from '../sync/connectors/webhook-address.ts'
import type { Queryable } from '../sync/ledger/database.ts'

const TIMEOUT_MS = 10_000

/**
 * Has an integration's system tell of its changes, and keeps what verifies what it tells. The worker looks at once
 * whether it does.
 *
 * @returns false when there is nothing to make it with.
 * @throws {SyncError} saying what does not work.
 */
export async function makeWebhook(payload: Payload, database: Queryable, id: string): Promise<boolean> {
  const [found] = (await readIntegrations(database, { id })).usable
  if (!found?.connector.makeWebhook) return false
  const address = webhookAddress(found.connector.name)
  const settings = await found.connector.makeWebhook(found.settings, address, { timeoutMs: TIMEOUT_MS })
  await payload.update({ collection: 'integrations', id, data: { settings: { ...settings } } })
  await database.query('update sync.subscriptions set next_at = now() where integration = $1', [id])
  return true
}
