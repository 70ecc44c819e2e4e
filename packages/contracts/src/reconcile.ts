import { z } from 'zod'
import { entitySchema } from './entities.ts'
import { medusaIdSchema } from './ids.ts'
import { rowIdSchema } from './operators-api.ts'

/** Comparisons of whole entities, over HTTP. */

const count = z.number().int().nonnegative()
const moment = z.iso.datetime()

/** A run as it is shown to whoever asked for it. */
export const runSchema = z.object({
  id: rowIdSchema,
  entity: entitySchema,
  mode: z.enum(['dry-run', 'apply', 'incremental']),
  state: z.enum(['running', 'finished']),
  checked: count,
  /** How many records the ledger knew when it began: an estimate, because both sides go on. */
  total: count,
  percent: z.number().int().min(0).max(100),
  found: count,
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
  medusaId: medusaIdSchema,
  kind: z.enum(['missing', 'extra', 'different']),
  fields: z.array(z.string()),
  foundAt: moment,
})

export type FoundDrift = z.infer<typeof foundDriftSchema>

export const cronQuerySchema = z.object({
  entity: entitySchema.optional(),
  dryRun: z.enum(['0', '1']).default('0'),
})

export const runsQuerySchema = z.object({ entity: entitySchema.optional() })

/** `after`: `next` of the page before. */
export const driftQuerySchema = z.object({
  after: medusaIdSchema.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})
