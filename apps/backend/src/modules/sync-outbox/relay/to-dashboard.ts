import { DASHBOARD_WEBHOOKS, type DashboardEntity, dashboardEntitySchema } from '@tandem/contracts/sync'
import type { DashboardRecord } from '../../../dashboard/record.ts'
import { postWebhook, type Receiver } from './post-webhook.ts'
import type { Route } from './route.ts'

/** Reading a record may take as long as posting it. */
const LEASE_FACTOR = 3

/** Answers that say that this webhook is wrong, and not that it came at a bad time. */
const FINAL = [400, 409, 410, 413, 422]

/** Customers, orders and products, each whole and in a webhook of its own, to a back office elsewhere. */
export function toDashboard(
  dashboard: Receiver,
  read: (entity: DashboardEntity, id: string) => Promise<DashboardRecord | null>,
): Route {
  return {
    outbox: 'sync_dashboard_outbox',
    url: dashboard.url,
    leaseSeconds: (dashboard.timeoutMs / 1000) * LEASE_FACTOR,
    async prepare() {},
    async deliver(batch, stopped) {
      const [row] = batch.rows
      if (!row) return { delivered: true }
      const entity = dashboardEntitySchema.parse(row.entity)
      const record = await read(entity, row.record_id)
      // Gone since: the protocol has no word for it.
      if (!record) return { delivered: true }
      const timestamp = new Date()
      const url = `${dashboard.url}/webhooks/medusa/${DASHBOARD_WEBHOOKS[entity].path}`
      const webhook = { id: batch.id, timestamp, body: JSON.stringify(record) }
      const delivery = await postWebhook(webhook, { ...dashboard, url }, stopped)
      if (delivery.delivered) return delivery
      return { ...delivery, isFinal: FINAL.includes(delivery.status ?? 0) }
    },
  }
}
