import { z } from 'zod'
import { errorCodeSchema } from '../error-codes.ts'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema, remoteIdSchema } from '../sync/integrations.ts'
import { changeSchema, syncStateSchema } from './record-sync.ts'

/** How a document of Payload's stands with the system that its integration is of. */
export const documentSyncSchema = z.object({
  integration: integrationIdSchema,
  entity: entitySchema,
  documentId: z.string(),
  /** null until it is there. */
  remoteId: remoteIdSchema.nullable(),
  state: syncStateSchema,
  attempts: z.number().int().nonnegative(),
  openConflicts: z.number().int().nonnegative(),
  error: z.string().nullable(),
  syncedAt: z.iso.datetime().nullable(),
})
export type DocumentSync = z.infer<typeof documentSyncSchema>

/** The same of a billing document, and how it stands in each CMS beside the account that bills it. */
export const billedSyncSchema = documentSyncSchema.extend({
  companions: z.array(
    documentSyncSchema
      .pick({ integration: true, state: true, attempts: true, error: true })
      .extend({ name: z.string() }),
  ),
})
export type BilledSync = z.infer<typeof billedSyncSchema>

/** A preview of what a pass would do about a document now. Holds values: for who may read the document, never for a log. */
export const documentPreviewSchema = z.object({
  isPending: z.boolean(),
  /** null where nothing would be written. */
  changes: z.object({ remote: changeSchema.nullable(), payload: changeSchema.nullable() }),
  /** Fields that both sides have changed. */
  conflicts: z.array(z.string()),
  /** Why a pass would fail. */
  problem: z.object({ code: errorCodeSchema, message: z.string() }).nullable(),
})
export type DocumentPreview = z.infer<typeof documentPreviewSchema>

/** So many documents are asked about, or for, in one request; and so many compared, because each costs calls. */
export const MOST_SELECTED = 1_000
export const MOST_COMPARED = 25

/** Documents of one kind that somebody has chosen: how they stand, what a sync would change, or to have them synced. */
export const selectionSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.enum(['state', 'sync']), documents: idsUpTo(MOST_SELECTED) }),
  z.strictObject({ ask: z.literal('preview'), documents: idsUpTo(MOST_COMPARED) }),
])
export type Selection = z.infer<typeof selectionSchema>

/** What is answered, of those that whoever asks may read. */
export const selectedDocumentSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  state: syncStateSchema,
  error: z.string().nullable(),
  /** null where it was not asked for. */
  preview: documentPreviewSchema.nullable(),
})
export type SelectedDocument = z.infer<typeof selectedDocumentSchema>

function idsUpTo(most: number) {
  return z.array(z.int().positive()).min(1).max(most)
}
