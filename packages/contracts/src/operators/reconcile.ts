import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema, MEDUSA_INTEGRATION, remoteIdSchema } from '../sync/integrations.ts'
import { rowIdSchema } from './operators-api.ts'

/** Comparisons of whole entities, over HTTP. */

const count = z.number().int().nonnegative()
const moment = z.iso.datetime()

/** A run as it is shown to whoever asked for it. */
export const runSchema = z.object({
  id: rowIdSchema,
  integration: integrationIdSchema,
  entity: entitySchema,
  mode: z.enum(['dry-run', 'apply', 'incremental']),
  state: z.enum(['running', 'finished']),
  checked: count,
  /** How many records the ledger knew when it began: an estimate, because both sides go on. */
  total: count,
  percent: z.number().int().min(0).max(100),
  found: count,
  /** Left as they are by somebody: listed among what was found, and neither compared nor repaired. */
  ignored: count,
  /** It waits for the file that it will load everything from. */
  isPreparing: z.boolean(),
  /** What waits in its lane now to be looked at, and written; 0 of a run that another followed. */
  waiting: count,
  /** How long that takes at the pace of the last minutes; null while there is none. */
  secondsLeft: count.nullable(),
  error: z.string().nullable(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  /** When, and by whom, a dry run's findings were handed on to be repaired. */
  appliedAt: moment.nullable(),
  appliedBy: z.string().nullable(),
})

export type Run = z.infer<typeof runSchema>

/** A record that differs with nothing waiting. Names of fields, no values. */
export const foundDriftSchema = z.object({
  id: rowIdSchema,
  integration: integrationIdSchema,
  /** null of a document that the other system has never heard of. */
  remoteId: remoteIdSchema.nullable(),
  /** The same, of Medusa's records. */
  medusaId: medusaIdSchema.nullable(),
  payloadId: z.string().nullable(),
  kind: z.enum(['missing', 'extra', 'different', 'ignored']),
  fields: z.array(z.string()),
  foundAt: moment,
})

export type FoundDrift = z.infer<typeof foundDriftSchema>

export const cronQuerySchema = z.object({
  /** Without one: Medusa. */
  integration: integrationIdSchema.default(MEDUSA_INTEGRATION),
  entity: entitySchema.optional(),
  dryRun: z.enum(['0', '1']).default('0'),
})

export const runsQuerySchema = z.object({
  integration: integrationIdSchema.optional(),
  entity: entitySchema.optional(),
})

/** `after`: `next` of the page before. */
export const driftQuerySchema = z.object({
  after: rowIdSchema.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})
