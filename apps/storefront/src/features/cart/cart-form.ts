import { localeSchema, medusaIdSchema } from '@tandem/contracts'
import { z } from 'zod'
import { MOST } from './cart-view.ts'

const place = { store: z.string().max(60), locale: localeSchema }
const quantity = z.coerce.number().int().max(MOST)

/** What the forms of a cart send. */
export const cartFormSchema = z.discriminatedUnion('do', [
  z.object({
    ...place,
    do: z.literal('add'),
    handle: z.string().min(1).max(300),
    variant: medusaIdSchema,
    quantity: quantity.min(1).default(1),
  }),
  z.object({ ...place, do: z.literal('change'), line: medusaIdSchema, quantity: quantity.min(0) }),
  z.object({ ...place, do: z.literal('remove'), line: medusaIdSchema }),
  z.object({ ...place, do: z.literal('promotion'), code: z.string().trim().min(1).max(60) }),
  z.object({ ...place, do: z.literal('forget-promotion'), code: z.string().min(1).max(60) }),
  z.object({ ...place, do: z.literal('seen') }),
])
export type CartForm = z.infer<typeof cartFormSchema>
