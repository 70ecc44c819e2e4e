import { entitySchema, medusaIdSchema } from '@tandem/contracts'
import { z } from 'zod'

/** What happened to a record, as far as its row could tell. A hint: the receiver reads the state itself. */
export const opSchema = z.enum(['created', 'updated', 'deleted', 'approved'])
export type Op = z.infer<typeof opSchema>

export const outboxRowSchema = z.object({
  id: z.string(),
  entity: entitySchema,
  record_id: medusaIdSchema,
  op: opSchema,
})
export type OutboxRow = z.infer<typeof outboxRowSchema>
