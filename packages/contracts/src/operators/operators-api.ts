import { z } from 'zod'
import { errorCodeSchema } from '../error-codes.ts'
import { medusaIdSchema } from '../ids.ts'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema, MEDUSA_INTEGRATION, remoteIdSchema } from '../sync/integrations.ts'

/** The operators' API of the orchestrator. Ids of rows are texts; moments are ISO 8601 in UTC. */

/** An id of Postgres, as text. */
export const rowIdSchema = z.string().regex(/^[1-9]\d{0,17}$/)
const count = z.number().int().nonnegative()
const moment = z.iso.datetime()

const MAX_PAGE = 200
/** Every list can be narrowed to one integration. */
const narrowed = { integration: integrationIdSchema.optional(), entity: entitySchema.optional() }
/** The record that a line is about. */
const recordOf = {
  integration: integrationIdSchema,
  entity: entitySchema,
  /** Its id in the other system; null until there is one. */
  remoteId: remoteIdSchema.nullable(),
  /** The same, of Medusa's records; null of all others. */
  medusaId: medusaIdSchema.nullable(),
  /** Its document's id in Payload. */
  payloadId: z.string().nullable(),
}
/** `after`: `next` of the page before. */
const pageQuery = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
}

/** `next` goes into `after` for the following page; null on the last one. */
export type Paged<Row> = { readonly rows: Row[]; readonly next: string | null }

/**
 * - `parked`: given up after the last attempt; waits for a person.
 * - `retrying`: has failed, and is tried again by itself.
 * - `waiting`: waits to be looked at. Asked for, it is all that waits, what has failed before included.
 * - `discarded`: parked, and a person has said that it may stay so.
 */
export const parkedStateSchema = z.enum(['parked', 'retrying', 'waiting', 'discarded'])
export const parkedQuerySchema = z.object({
  state: parkedStateSchema.default('parked'),
  ...narrowed,
  errorCode: errorCodeSchema.optional(),
  ...pageQuery,
})
export type ParkedQuery = z.infer<typeof parkedQuerySchema>

/** A record that can't be brought in step. */
export const parkedLinkSchema = z.object({
  id: rowIdSchema,
  ...recordOf,
  state: parkedStateSchema,
  attempts: count,
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  /** Since when there is something to be brought over. */
  waitingSince: moment.nullable(),
  lastAttemptAt: moment,
  nextAttemptAt: moment.nullable(),
  discardedBy: z.string().nullable(),
  discardReason: z.string().nullable(),
})
export type ParkedLink = z.infer<typeof parkedLinkSchema>

/** A group of what is parked for the same cause. */
export const parkedGroupSchema = z.object({
  integration: integrationIdSchema,
  entity: entitySchema,
  errorCode: z.string().nullable(),
  count,
  firstAt: moment.nullable(),
  lastAt: moment.nullable(),
  sample: z.string().nullable(),
})
export type ParkedGroup = z.infer<typeof parkedGroupSchema>

/** Retries all that is parked and matches. `expected`: how many the person has seen, so that nothing else goes along. */
export const retryManySchema = z.object({
  ...narrowed,
  errorCode: errorCodeSchema.optional(),
  expected: count,
})
export type RetryMany = z.infer<typeof retryManySchema>

export const replaySchema = z.object({
  id: rowIdSchema,
  requestedAt: moment,
  requestedBy: z.string(),
  integration: integrationIdSchema.nullable(),
  entity: entitySchema.nullable(),
  errorCode: z.string().nullable(),
  total: count,
  /** Not looked at yet. */
  waiting: count,
  succeeded: count,
  /** Failed, and tried again by itself. */
  retrying: count,
  /** Parked again. */
  parked: count,
  /** Still parked, because the replay was cancelled before it came to them, or they were discarded. */
  skipped: count,
  cancelledAt: moment.nullable(),
  cancelledBy: z.string().nullable(),
  percent: z.number().int().min(0).max(100),
})
export type Replay = z.infer<typeof replaySchema>

export const discardSchema = z.object({ reason: z.string().trim().min(3).max(500) })
/** Discards all that is parked and matches; `expected` as above. */
export const discardManySchema = retryManySchema.extend(discardSchema.shape)
export type DiscardMany = z.infer<typeof discardManySchema>

const JOB_OUTCOMES = ['created', 'updated', 'deleted', 'echo', 'retry', 'parked', 'failed'] as const
export const jobsQuerySchema = z.object({
  ...narrowed,
  remoteId: remoteIdSchema.optional(),
  /** The same, of Medusa's records. */
  medusaId: medusaIdSchema.optional(),
  outcome: z.enum(JOB_OUTCOMES).optional(),
  errorCode: errorCodeSchema.optional(),
  from: moment.optional(),
  to: moment.optional(),
  ...pageQuery,
})
export type JobsQuery = z.infer<typeof jobsQuerySchema>

/** One line of history: one attempt to sync one record. Names of fields, no values. */
export const jobSchema = z.object({
  id: rowIdSchema,
  ...recordOf,
  /** By the systems' names: `medusa-to-payload`, `payload-to-medusa`; `none` when nothing was written. */
  direction: z.string(),
  outcome: z.enum(JOB_OUTCOMES),
  reason: z.string().nullable(),
  requestedBy: z.string().nullable(),
  attempt: count.nullable(),
  changedFields: z.array(z.string()),
  drift: z.array(z.string()),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  at: moment,
  durationMs: z.number().nullable(),
})
export type Job = z.infer<typeof jobSchema>

/** Compares all records of an entity, or of each one. A dry run only tells what differs. */
export const startRunSchema = z.object({
  /** Without one: Medusa. */
  integration: integrationIdSchema.default(MEDUSA_INTEGRATION),
  entity: entitySchema.optional(),
  mode: z.enum(['dry-run', 'apply']),
})
export type StartRun = z.infer<typeof startRunSchema>

export const conflictsQuerySchema = z.object({
  status: z.enum(['open', 'resolved']).default('open'),
  ...narrowed,
  remoteId: remoteIdSchema.optional(),
  /** The same, of Medusa's records. */
  medusaId: medusaIdSchema.optional(),
  ...pageQuery,
})
export type ConflictsQuery = z.infer<typeof conflictsQuerySchema>

/** A field that both sides changed. Without values, which are people's data. */
export const conflictSchema = z.object({
  id: rowIdSchema,
  ...recordOf,
  /** `(record)`: one side deleted what the other one edited. */
  field: z.string(),
  /** The system whose value stands, by its name. */
  winner: z.string(),
  status: z.enum(['open', 'resolved']),
  at: moment,
  resolvedAt: moment.nullable(),
  note: z.string().nullable(),
})
export type ConflictLine = z.infer<typeof conflictSchema>

/** For the eyes of people who are signed in. */
export const conflictDetailSchema = conflictSchema.extend({
  base: z.unknown(),
  /** What the other system said, and what Payload did. */
  remote: z.unknown(),
  hub: z.unknown(),
  /** The same two by the names that they had before there were other systems than Medusa. */
  medusa: z.unknown(),
  payload: z.unknown(),
  /** What the record holds in Payload now; null when it is gone. */
  current: z.unknown(),
  /** Of the field as shown, or of the record where that is the question; given back with the choice. null when it is gone. */
  version: z.string().nullable(),
})
export type ConflictDetail = z.infer<typeof conflictDetailSchema>

/**
 * `remote`: the other system's value (also `medusa`), `hub`: Payload's (also `payload`). `current`: what stands now shall stay. `dismiss`: nobody needs to decide it any more, whatever stands, and
 * whether or not there still is such a record; `version` is not looked at then.
 */
export const resolveSchema = z.object({
  take: z.preprocess(
    (take) => (take === 'medusa' ? 'remote' : take === 'payload' ? 'hub' : take),
    z.enum(['remote', 'hub', 'current', 'dismiss']),
  ),
  version: z.string().max(64).default(''),
})
export type Resolve = z.infer<typeof resolveSchema>
