import { z } from 'zod'

/** The measures that raise an alert above a threshold, and clear it again below. */
export const ALERT_KINDS = ['oldest-change', 'parked', 'conflicts', 'drift', 'integrations'] as const
export const alertKindSchema = z.enum(ALERT_KINDS)
export type AlertKind = z.infer<typeof alertKindSchema>

/**
 * Body of the webhook to ALERT_WEBHOOK_URL, signed with ALERT_WEBHOOK_SECRET in the Standard Webhooks form. Sent
 * again under the same id until it is answered with 2xx. Counts and seconds; no records, no values.
 */
export const alertWebhookSchema = z.object({
  type: z.enum(['alert.raised', 'alert.cleared']),
  /** When it was noticed. */
  timestamp: z.iso.datetime(),
  data: z.object({
    kind: alertKindSchema,
    /** Seconds for `oldest-change`, integrations for `integrations`, records for the others. */
    value: z.number().nonnegative(),
    threshold: z.number().positive(),
    /** The same for a person, with what to do. */
    text: z.string(),
    /** Where to look. */
    url: z.url(),
  }),
})
export type AlertWebhook = z.infer<typeof alertWebhookSchema>
