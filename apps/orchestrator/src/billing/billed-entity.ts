import { z } from 'zod'

export const billedEntitySchema = z.enum(['billing-product', 'billing-price'])
export type BilledEntity = z.infer<typeof billedEntitySchema>

export const BILLED_COLLECTIONS = {
  'billing-product': 'billing-products',
  'billing-price': 'billing-prices',
} as const
