import { localeSchema } from '@tandem/contracts/content'
import { medusaIdSchema } from '@tandem/contracts/ids'
import { z } from 'zod'
import { MOST } from './cart-view.ts'

const place = { store: z.string().max(60), locale: localeSchema }
/** Digits alone: `1e2` and `0x10` are no quantity that anybody types. */
const quantity = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.number().max(MOST))

/** The forms of a cart. */
export const cartFormSchema = z.discriminatedUnion('do', [
  z.object({
    ...place,
    do: z.literal('add'),
    product: medusaIdSchema.optional(),
    handle: z.string().min(1).max(300).optional(),
    variant: medusaIdSchema,
    quantity: quantity.pipe(z.number().min(1)).default(1),
  }),
  z.object({ ...place, do: z.literal('change'), line: medusaIdSchema, quantity }),
  z.object({ ...place, do: z.literal('remove'), line: medusaIdSchema }),
  z.object({ ...place, do: z.literal('promotion'), code: z.string().trim().min(1).max(60) }),
  z.object({ ...place, do: z.literal('forget-promotion'), code: z.string().min(1).max(60) }),
  z.object({ ...place, do: z.literal('seen') }),
])
export type CartForm = z.infer<typeof cartFormSchema>
