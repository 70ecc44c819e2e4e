import { z } from 'zod'

export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  /** What answered and what did not, by name. */
  checks: z.record(z.string(), z.enum(['ok', 'unreachable'])),
})
export type Health = z.infer<typeof healthSchema>
