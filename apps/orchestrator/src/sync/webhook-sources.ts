import {
  DASHBOARD_WEBHOOKS,
  type DashboardEntity,
  eventsOf,
  type WebhookEvent,
  webhookEnvelopeSchema,
} from '@tandem/contracts'
import type { Environment } from '../env.ts'

/** Who sends webhooks, by what key, and what their bodies name. */
export type WebhookSource = {
  /** Webhook ids are unique per source. */
  readonly name: string
  readonly key: keyof Pick<Environment, 'MEDUSA_WEBHOOK_SECRET' | 'DASHBOARD_WEBHOOK_SECRET'>
  /** The events in a body that was verified; null when it is not of the source's shape. */
  readonly eventsIn: (body: unknown) => readonly WebhookEvent[] | null
}

/** Medusa's relay: events as hints, up to hundreds in one webhook. */
const medusaEvents: WebhookSource = {
  name: 'medusa',
  key: 'MEDUSA_WEBHOOK_SECRET',
  eventsIn(body) {
    const envelope = webhookEnvelopeSchema.safeParse(body)
    return envelope.success ? eventsOf(envelope.data) : null
  },
}

/** The dashboard protocol: one whole record. It is a hint like any other, because only its owner knows what holds now. */
function dashboardRecords(entity: DashboardEntity): WebhookSource {
  return {
    name: 'dashboard',
    key: 'DASHBOARD_WEBHOOK_SECRET',
    eventsIn(body) {
      const record = DASHBOARD_WEBHOOKS[entity].schema.safeParse(body)
      return record.success ? [{ type: `${entity}.updated`, data: { id: record.data.id } }] : null
    },
  }
}

/** Every path that takes webhooks: a route file each under Next, all of them in the receiver process. */
export const WEBHOOK_ROUTES = {
  '/api/integrations/medusa/webhook': medusaEvents,
  '/api/webhooks/medusa/customers': dashboardRecords('customer'),
  '/api/webhooks/medusa/orders': dashboardRecords('order'),
  '/api/webhooks/medusa/products': dashboardRecords('product'),
} as const satisfies Record<string, WebhookSource>
