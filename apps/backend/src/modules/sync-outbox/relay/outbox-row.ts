import { medusaIdSchema } from '@tandem/contracts/ids'
import { entitySchema } from '@tandem/contracts/sync'
import { z } from 'zod'

/** The kind of a change, as far as its row could tell. A hint: the receiver reads the state itself. */
const lifecycleSchema = z.enum(['created', 'updated', 'deleted'])

/** An event that happens to a record once, or once in a while, and somebody waits to hear of. */
const occasionSchema = z.enum(['approved', 'placed', 'completed', 'low'])

export const opSchema = z.enum([...lifecycleSchema.options, ...occasionSchema.options])
export type Op = z.infer<typeof opSchema>
export type Lifecycle = z.infer<typeof lifecycleSchema>

export const isLifecycle = (op: Op): op is Lifecycle => lifecycleSchema.safeParse(op).success

/** Stock is no record of its own; it has news. */
const outboxEntitySchema = z.enum([...entitySchema.options, 'inventory'])

export const outboxRowSchema = z.object({
  id: z.string(),
  entity: outboxEntitySchema,
  record_id: medusaIdSchema,
  op: opSchema,
})
export type OutboxRow = z.infer<typeof outboxRowSchema>
