import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'

/**
 * The dashboard protocol: what Medusa tells a back office that is not Tandem's own, one record per webhook,
 * at `POST <DASHBOARD_API_URL>/webhooks/medusa/{customers,orders,products}`. Signed in the Standard Webhooks
 * form with DASHBOARD_WEBHOOK_SECRET.
 *
 * A sender may know more of a record or less: only its id is needed, because whoever receives it looks again.
 */

const metadata = z
  .looseObject({ _last_synced_from: z.string().optional(), _last_synced_at: z.string().optional() })
  .nullish()
const text = z.string().nullish()
const address = z.looseObject({}).nullish()

export const dashboardCustomerSchema = z.looseObject({
  id: medusaIdSchema,
  email: text,
  first_name: text,
  last_name: text,
  phone: text,
  has_account: z.boolean().optional(),
  /** With `is_company`, `vat_number` and `company`. */
  metadata,
})
export type DashboardCustomer = z.infer<typeof dashboardCustomerSchema>

export const dashboardOrderSchema = z.looseObject({
  id: medusaIdSchema,
  display_id: z.number().optional(),
  status: text,
  payment_status: text,
  fulfillment_status: text,
  customer_id: text,
  shipping_address: address,
  billing_address: address,
  items: z.array(z.looseObject({})).optional(),
  total: z.number().optional(),
  metadata,
})
export type DashboardOrder = z.infer<typeof dashboardOrderSchema>

export const dashboardProductSchema = z.looseObject({
  id: medusaIdSchema,
  title: text,
  handle: text,
  status: text,
  metadata,
})
export type DashboardProduct = z.infer<typeof dashboardProductSchema>

/** The entities that a dashboard hears of. */
export const dashboardEntitySchema = z.enum(['customer', 'order', 'product'])
export type DashboardEntity = z.infer<typeof dashboardEntitySchema>

/** Entity → its route's last part and the shape of its webhook. */
export const DASHBOARD_WEBHOOKS = {
  customer: { path: 'customers', schema: dashboardCustomerSchema },
  order: { path: 'orders', schema: dashboardOrderSchema },
  product: { path: 'products', schema: dashboardProductSchema },
} as const satisfies Record<DashboardEntity, { path: string; schema: z.ZodType }>
