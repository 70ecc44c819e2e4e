import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'

/** `GET /store/carts/:id/stock` on the backend: how many pieces each line of a cart can have. */
export const cartStockSchema = z.object({
  lines: z.array(
    z.object({
      id: medusaIdSchema,
      /** Beside what the cart's other lines take of the same items; null where none are counted or more are made. */
      left: z.number().int().nonnegative().nullable(),
    }),
  ),
})
export type CartStock = z.infer<typeof cartStockSchema>
