import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'
import { entitySchema } from '../sync/entities.ts'
import { previewSchema, recordSyncSchema } from './record-sync.ts'

/**
 * What Medusa's backend asks the orchestrator for whoever is signed in to Medusa's admin, at
 * `POST /api/integrations/medusa/records`, signed over the raw body with MEDUSA_WEBHOOK_SECRET in the Standard
 * Webhooks form.
 */

const record = { entity: entitySchema, id: medusaIdSchema }

/** A question is a few ids. */
export const MAX_QUESTION_BYTES = 16 * 1024

export const recordQuestionSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('state'), ...record }),
  z.object({ ask: z.literal('preview'), ...record }),
  /** `person`: in whose name; shown in the history. */
  z.object({ ask: z.literal('sync'), ...record, person: z.string().min(1).max(200) }),
])
export type RecordQuestion = z.infer<typeof recordQuestionSchema>

/** `payloadUrl`: where Payload's admin shows it; null when it has no document there. */
export const recordStateSchema = z.object({ sync: recordSyncSchema, payloadUrl: z.url().nullable() })
export type RecordState = z.infer<typeof recordStateSchema>

/** null when neither side has the record, and none is known to have been there. */
export const recordPreviewSchema = z.object({ preview: previewSchema.nullable() })
export type RecordPreview = z.infer<typeof recordPreviewSchema>

/** false when there is no such record. */
export const recordAskedSchema = z.object({ asked: z.boolean() })
export type RecordAsked = z.infer<typeof recordAskedSchema>
