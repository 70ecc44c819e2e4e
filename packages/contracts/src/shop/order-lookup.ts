import { z } from 'zod'

/** A guest's proof that an order is theirs. */
export const orderLookupSchema = z.object({
  number: z.coerce.number().int().positive().max(2_147_483_647),
  email: z
    .email()
    .max(200)
    .transform((text) => text.toLowerCase()),
})
export const orderLookupAnswerSchema = z.object({ id: z.string().nullable() })
