import { z } from 'zod'
import { entitySchema } from './entities.ts'

/** One configured remote system: the Medusa of this installation, a shop of one tenant, an account, a data set. */
export const integrationIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens, at most 60')

/** The Medusa of this installation: what is asked for without an integration is asked of it. */
export const MEDUSA_INTEGRATION = 'medusa'

/** One entity of one integration: what is queued, leased, swept, rested, counted and shown together. */
export const laneSchema = z.object({ integration: integrationIdSchema, entity: entitySchema })
export type Lane = z.infer<typeof laneSchema>

/** A lane as one word, `medusa/product`: in the queue's jobs, notifications and maps. */
export const laneKey = ({ integration, entity }: Lane): string => `${integration}/${entity}`

/** The way back; null for a word that is no lane's. */
export function laneOf(key: string): Lane | null {
  const at = key.indexOf('/')
  const parsed = laneSchema.safeParse({ integration: key.slice(0, at), entity: key.slice(at + 1) })
  return parsed.data ?? null
}

/** A record's id in whatever remote system, as text. */
export const remoteIdSchema = z
  .string()
  .min(1)
  .max(255)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no id has, and no column takes
  .regex(/^[^\u0000-\u001f\u007f]+$/)
