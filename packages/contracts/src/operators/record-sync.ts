import { z } from 'zod'
import { errorCodeSchema } from '../error-codes.ts'
import { medusaIdSchema } from '../ids.ts'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema, remoteIdSchema } from '../sync/integrations.ts'

/** The state of one record between the two systems, and what a sync of it would do. */

const count = z.number().int().nonnegative()
const moment = z.iso.datetime()
const sideSchema = z.enum(['medusa', 'payload'])

/** By the systems' names: `medusa-to-payload`, `payload-to-medusa`, and so for every other connector. */
export const directionSchema = z.string().regex(/^[a-z-]+-to-[a-z-]+$/)
export type Direction = z.infer<typeof directionSchema>

/** `nothing`: there is nothing of it to agree on, such as a page that was never published. */
export const syncStateSchema = z.enum(['in-step', 'waiting', 'parked', 'conflict', 'nothing'])
export type SyncState = z.infer<typeof syncStateSchema>

/** A value that was written over. Long ones are cut, and whole objects are their JSON; null is nothing. */
export const historyChangeSchema = z.object({
  /** The system that was written to, by its name. */
  side: z.string(),
  /** The field, and where in it: `['variants', 'Large', 'prices']`. */
  path: z.array(z.string()).min(1),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type HistoryChange = z.infer<typeof historyChangeSchema>

/** One line of a record's history. */
export const historyLineSchema = z.object({
  id: z.number().int(),
  at: moment,
  direction: z.union([directionSchema, z.literal('none')]),
  outcome: z.string(),
  attempt: count,
  /** What it was looked at for: `webhook`, `hook`, `sweep`, `manual`. */
  reason: z.string(),
  /** Who asked by hand; for operators' eyes. */
  requestedBy: z.string().nullable(),
  /** Names of the fields that were written. */
  fields: z.array(z.string()),
  /** Names of the fields that were reverted. */
  reverted: z.array(z.string()),
  /** Values before and after, but for those that may say something about a person. */
  changes: z.array(historyChangeSchema),
  /** What went wrong; for operators' eyes. */
  error: z.string().nullable(),
})
export type HistoryLine = z.infer<typeof historyLineSchema>

/** At most so many lines of history come along. */
export const HISTORY_LINES = 20

/** Holds no values but those in its history. */
export const recordSyncSchema = z.object({
  integration: integrationIdSchema,
  entity: entitySchema,
  remoteId: remoteIdSchema,
  /** The same, of Medusa's records. */
  medusaId: medusaIdSchema.nullable(),
  state: syncStateSchema,
  attempts: count,
  openConflicts: count,
  /** In each direction that there is, when it was last written that way; null when not in the history that is kept. */
  lastSync: z.array(z.object({ direction: directionSchema, at: moment.nullable() })),
  /** Why it is parked or waits; for operators' eyes. */
  error: z.string().nullable(),
  /** The newest first. */
  history: z.array(historyLineSchema).max(HISTORY_LINES),
})
export type RecordSync = z.infer<typeof recordSyncSchema>

export const changeSchema = z.object({
  kind: z.enum(['create', 'update', 'delete']),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type Change = z.infer<typeof changeSchema>

/** A preview of what a pass would do about one record now. Holds values: for operators' eyes, never for a log. */
export const previewSchema = z.object({
  entity: entitySchema,
  medusaId: medusaIdSchema,
  payloadId: z.string().nullable(),
  link: z.object({
    /** `new`: the ledger has never heard of it. */
    status: z.enum(['active', 'conflict', 'parked', 'tombstone', 'new']),
    /** Whether there is work that has not been done yet. */
    isPending: z.boolean(),
    errorCode: z.string().nullable(),
    errorMessage: z.string().nullable(),
  }),
  /** Whether each side has such a record, in whatever state. */
  isThere: z.object({ medusa: z.boolean(), payload: z.boolean() }),
  /** null where nothing would be written. */
  changes: z.object({ medusa: changeSchema.nullable(), payload: changeSchema.nullable() }),
  /** Both sides changed these: whose value would stand, and the one that would be kept aside. */
  conflicts: z.array(
    z.object({
      field: z.string(),
      winner: sideSchema,
      base: z.unknown(),
      medusa: z.unknown(),
      payload: z.unknown(),
    }),
  ),
  /** Fields that the side changed which does not own them. */
  drift: z.array(z.string()),
  /** Why a pass would fail. */
  problem: z.object({ code: errorCodeSchema, message: z.string() }).nullable(),
})
export type Preview = z.infer<typeof previewSchema>
