import { z } from 'zod'

const count = z.number().int().nonnegative()

/** `GET /api/queue/stats`, for signed-in operators or a bearer token. */
export const queueStatsSchema = z.object({
  success: z.literal(true),
  stats: z.object({
    waiting: count,
    active: count,
    completed: count,
    failed: count,
    delayed: count,
    total: count,
  }),
})
export type QueueStats = z.infer<typeof queueStatsSchema>
