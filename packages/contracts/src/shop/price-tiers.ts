import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'

/** From which quantity on a variant's unit costs how much, in a region's currency, the smallest quantity first. */
export const priceTiersSchema = z.object({
  /** null where there is nothing to tell of. */
  product_id: medusaIdSchema.nullable(),
  currency_code: z.string().length(3).nullable(),
  /** Only variants whose price depends on the quantity. */
  variants: z.array(
    z.object({ id: medusaIdSchema, tiers: z.array(z.object({ from: z.number(), amount: z.number() })) }),
  ),
})
export type PriceTiers = z.infer<typeof priceTiersSchema>
