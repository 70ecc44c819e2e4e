import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** From this one on a query answers published documents alone unless it asks for others. */
export const OLDEST_API_VERSION = '2025-02-19'

export const sanitySettingsSchema = z.object({
  projectId: z
    .string()
    .trim()
    .regex(
      /^[a-z0-9][a-z0-9-]{2,}$/,
      'the project’s id, as sanity.io/manage shows it: small letters and digits',
    ),
  dataset: z
    .string()
    .trim()
    .regex(/^~?[a-z0-9][a-z0-9_-]{0,63}$/, 'the name of a dataset: production, say'),
  apiVersion: z
    .string()
    .trim()
    .default(OLDEST_API_VERSION)
    .refine(
      (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= OLDEST_API_VERSION,
      `a date, ${OLDEST_API_VERSION} or later`,
    ),
  token: z.string().trim().min(16, 'an API token of the project: sk…'),
  /** Two while one is being replaced. */
  webhookSecrets: z.array(z.string().trim().min(16, 'needs at least 16 characters')).min(1).max(2),
  /** This installation, in the traces that it leaves with what it writes: several may work with one dataset. */
  origin: z.uuid().default(() => randomUUID()),
  /** Where a stand-in of Sanity's listens, in tests and demos. */
  endpoint: z.url().optional(),
})
export type SanitySettings = z.infer<typeof sanitySettingsSchema>

/** No two integrations are of the same dataset. */
export const accountOf = ({ projectId, dataset }: SanitySettings): string => `${projectId}/${dataset}`
