import { z } from 'zod'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema } from '../sync/integrations.ts'

/** Looking, with the systems of one kind, for what has changed there: over HTTP. */

const count = z.number().int().nonnegative()

/** Asked for by a scheduler: whoever succeeded in the last half hour is left out unless it is forced. */
export const cronIntegrationsQuerySchema = z.strictObject({ force: z.enum(['0', '1']).default('0') })

/** Asked for by a person: of one integration or all of the kind. `full`: everything is compared, deletions are found. */
export const startIntegrationSyncSchema = z.object({
  integration: integrationIdSchema.optional(),
  full: z.boolean(),
})

/** What an integration's system lets us do. */
export const connectionTestSchema = z.object({
  /** Kinds of records that can be read. */
  works: z.array(entitySchema),
  /** By kind, the fields that the system withholds. */
  withheld: z.partialRecord(entitySchema, z.array(z.string())),
  /** What the app would need and was not given, as the system calls it. */
  missingScopes: z.array(z.string()),
})
export type ConnectionTest = z.infer<typeof connectionTestSchema>

/**
 * How one integration's went.
 *
 * - `skipped`: it succeeded less than half an hour ago.
 * - `running`: it goes on after this answer.
 * - `stopped`: the integration rests, and `error` says why.
 */
export const integrationSyncSchema = z.object({
  integration: integrationIdSchema,
  name: z.string(),
  state: z.enum(['done', 'running', 'skipped', 'failed', 'stopped']),
  /** Records that have changed, or may have. */
  checked: count,
  /** Of these, the ones that no webhook had told of. */
  found: count,
  error: z.string().nullable(),
  /** When all of it last succeeded. */
  lastSyncAt: z.iso.datetime().nullable(),
})
export type IntegrationSync = z.infer<typeof integrationSyncSchema>
