import { z } from 'zod'
import { entitySchema } from './entities.ts'
import { errorCodeSchema } from './error-codes.ts'
import { medusaIdSchema } from './ids.ts'

/** What operators read and do over HTTP, at the orchestrator. Ids of rows are texts; moments are ISO 8601 in UTC. */

/** An id of Postgres, as text. */
export const rowIdSchema = z.string().regex(/^[1-9]\d{0,17}$/)
const count = z.number().int().nonnegative()
const moment = z.iso.datetime()
const sideSchema = z.enum(['medusa', 'payload'])

const MAX_PAGE = 200
/** `after`: `next` of the page before. */
const pageQuery = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
}

/** `next` goes into `after` for the following page; null on the last one. */
export type Paged<Row> = { readonly rows: Row[]; readonly next: string | null }

/**
 * - `parked`: stopped, and waits for a person.
 * - `retrying`: has failed, and is tried again by itself.
 * - `waiting`: waits to be looked at. Asked for, it is all that waits, what has failed before included.
 * - `discarded`: stopped, and a person has said that it may stay so.
 */
export const parkedStateSchema = z.enum(['parked', 'retrying', 'waiting', 'discarded'])
export const parkedQuerySchema = z.object({
  state: parkedStateSchema.default('parked'),
  entity: entitySchema.optional(),
  errorCode: errorCodeSchema.optional(),
  ...pageQuery,
})
export type ParkedQuery = z.infer<typeof parkedQuerySchema>

/** A record that can't be brought in step. */
export const parkedLinkSchema = z.object({
  id: rowIdSchema,
  entity: entitySchema,
  medusaId: medusaIdSchema,
  payloadId: z.string().nullable(),
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

/** What is parked for the same cause. */
export const parkedGroupSchema = z.object({
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
  entity: entitySchema.optional(),
  errorCode: errorCodeSchema.optional(),
  expected: count,
})
export type RetryMany = z.infer<typeof retryManySchema>

export const replaySchema = z.object({
  id: rowIdSchema,
  requestedAt: moment,
  requestedBy: z.string(),
  entity: entitySchema.nullable(),
  errorCode: z.string().nullable(),
  total: count,
  /** Not looked at yet. */
  waiting: count,
  succeeded: count,
  /** Failed, and tried again by itself. */
  retrying: count,
  /** Stopped once more. */
  parked: count,
  /** Stopped still, because the replay was cancelled before it came to them, or they were discarded. */
  left: count,
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
  entity: entitySchema.optional(),
  medusaId: medusaIdSchema.optional(),
  outcome: z.enum(JOB_OUTCOMES).optional(),
  errorCode: errorCodeSchema.optional(),
  from: moment.optional(),
  to: moment.optional(),
  ...pageQuery,
})
export type JobsQuery = z.infer<typeof jobsQuerySchema>

/** One line of history: one look at one record. Names of fields, no values. */
export const jobSchema = z.object({
  id: rowIdSchema,
  entity: entitySchema,
  medusaId: medusaIdSchema.nullable(),
  payloadId: z.string().nullable(),
  direction: z.enum(['medusa-to-payload', 'payload-to-medusa', 'none']),
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
  entity: entitySchema.optional(),
  mode: z.enum(['dry-run', 'apply']),
})
export type StartRun = z.infer<typeof startRunSchema>

export const conflictsQuerySchema = z.object({
  status: z.enum(['open', 'resolved']).default('open'),
  entity: entitySchema.optional(),
  medusaId: medusaIdSchema.optional(),
  ...pageQuery,
})
export type ConflictsQuery = z.infer<typeof conflictsQuerySchema>

/** A field that both sides changed. Without values, which are people's data. */
export const conflictSchema = z.object({
  id: rowIdSchema,
  entity: entitySchema,
  medusaId: medusaIdSchema,
  payloadId: z.string().nullable(),
  /** `(record)`: one side deleted what the other one edited. */
  field: z.string(),
  /** Whose value stands. */
  winner: sideSchema,
  status: z.enum(['open', 'resolved']),
  at: moment,
  resolvedAt: moment.nullable(),
  note: z.string().nullable(),
})
export type ConflictLine = z.infer<typeof conflictSchema>

/** For the eyes of people who are signed in. */
export const conflictDetailSchema = conflictSchema.extend({
  base: z.unknown(),
  medusa: z.unknown(),
  payload: z.unknown(),
  /** What the record holds in Payload now; null when it is gone. */
  current: z.unknown(),
  /** Of the record as shown; given back with the choice. null when it is gone. */
  version: z.string().nullable(),
})
export type ConflictDetail = z.infer<typeof conflictDetailSchema>

export const resolveSchema = z.object({ take: sideSchema, version: z.string().max(64) })
export type Resolve = z.infer<typeof resolveSchema>
