import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'
import { MEDUSA_ENTITIES } from './entities.ts'

/** The changes that every record goes through. */
const CHANGES = ['created', 'updated', 'deleted'] as const

/** Events that Medusa tells the orchestrator: every change of every entity, and what happens to a record once. */
export const MEDUSA_EVENTS = [
  ...MEDUSA_ENTITIES.flatMap((entity) => CHANGES.map((change) => `${entity}.${change}` as const)),
  'vendor.approved',
  'order.placed',
  'order.completed',
  'inventory.low',
] as const

export const medusaEventNameSchema = z.enum(MEDUSA_EVENTS)
export type MedusaEventName = z.infer<typeof medusaEventNameSchema>

/**
 * One change: which record to look at. Whatever else a sender adds to `data` is dropped, because an
 * event is a hint and decides nothing: the state is read again from its owner.
 */
export const webhookEventSchema = z.object({
  type: medusaEventNameSchema,
  data: z.object({ id: medusaIdSchema }),
})
export type WebhookEvent = z.infer<typeof webhookEventSchema>

/** At most this many events travel in one webhook. */
export const MAX_EVENTS_PER_WEBHOOK = 500

/**
 * The body of a webhook, in the form that Standard Webhooks recommends. Either one event, or a batch.
 *
 * @example {"type":"product.updated","timestamp":"2026-01-01T00:00:00.000Z","data":{"id":"prod_1"}}
 * @example {"type":"batch","timestamp":"…","data":{"events":[{"type":"product.updated","data":{"id":"prod_1"}}]}}
 */
export const webhookEnvelopeSchema = z.union([
  webhookEventSchema.extend({ timestamp: z.iso.datetime({ offset: true }).optional() }),
  z.object({
    type: z.literal('batch'),
    timestamp: z.iso.datetime({ offset: true }).optional(),
    data: z.object({ events: z.array(webhookEventSchema).min(1).max(MAX_EVENTS_PER_WEBHOOK) }),
  }),
])
export type WebhookEnvelope = z.infer<typeof webhookEnvelopeSchema>

/** The events of an envelope, whichever of its two forms was sent. */
export function eventsOf(envelope: WebhookEnvelope): readonly WebhookEvent[] {
  return envelope.type === 'batch' ? envelope.data.events : [{ type: envelope.type, data: envelope.data }]
}
