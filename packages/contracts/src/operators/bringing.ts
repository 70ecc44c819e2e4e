import { z } from 'zod'

/** Bringing a shop's products into Medusa as drafts, over HTTP. */

const count = z.number().int().nonnegative()

/**
 * - `new`: not in Medusa. `brought`: there, with what the shop says of it. `changed`: there, and changed in the shop since.
 * - `waiting`: to be brought. `failed`: refused, and `error` says why.
 */
const stateSchema = z.enum(['new', 'waiting', 'failed', 'changed', 'brought'])

export const bringOverviewSchema = z.object({
  counts: z.object({ new: count, waiting: count, failed: count, changed: count, brought: count }),
  /** The first hundred, those first that somebody may want to do something about. */
  products: z.array(
    z.object({
      remoteId: z.string(),
      title: z.string(),
      state: stateSchema,
      productId: z.string().nullable(),
      error: z.string().nullable(),
    }),
  ),
})
export type BringOverview = z.infer<typeof bringOverviewSchema>

/** Brings what is new, writes what has changed, or leaves what is waiting as it was. */
export const startBringingSchema = z.object({ what: z.enum(['new', 'changed', 'cancel']) })
