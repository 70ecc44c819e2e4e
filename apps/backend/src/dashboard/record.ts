import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import {
  DASHBOARD_WEBHOOKS,
  type DashboardCustomer,
  type DashboardEntity,
  type DashboardOrder,
  type DashboardProduct,
} from '@tandem/contracts/sync'
import { listOrders } from '../framework/list-orders.ts'

export type DashboardRecord = DashboardCustomer | DashboardOrder | DashboardProduct

/**
 * A record as the dashboard protocol has it, read at the moment it is told of. null when it is gone, or is
 * no order yet.
 */
export async function readDashboardRecord(
  scope: MedusaContainer,
  entity: DashboardEntity,
  id: string,
): Promise<DashboardRecord | null> {
  const record = await READERS[entity](scope, id)
  if (!record) return null
  // As it will be sent: the framework answers dates and numbers of its own.
  return DASHBOARD_WEBHOOKS[entity].schema.parse(JSON.parse(JSON.stringify(record)))
}

const READERS: Readonly<Record<DashboardEntity, (scope: MedusaContainer, id: string) => Promise<unknown>>> = {
  async customer(scope, id) {
    const [customer] = await scope.resolve(Modules.CUSTOMER).listCustomers({ id })
    if (!customer) return null
    const { company_name: company, metadata } = customer
    const { email, first_name, last_name, phone, has_account } = customer
    return {
      ...{ id, email, first_name, last_name, phone, has_account },
      metadata: synced({ is_company: Boolean(company), company, ...metadata }),
    }
  },

  async order(scope, id) {
    const [order] = await listOrders(scope, ORDER_FIELDS, { id, is_draft_order: false })
    return order && { ...order, metadata: synced(order.metadata) }
  },

  async product(scope, id) {
    const { data } = await scope
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: 'product', fields: PRODUCT_FIELDS, filters: { id } })
    const [product] = data
    return product && { ...product, metadata: synced(product.metadata) }
  },
}

const ORDER_FIELDS = [
  'id',
  'display_id',
  'status',
  'customer_id',
  'email',
  'currency_code',
  'total',
  'shipping_address.*',
  'billing_address.*',
  'items.*',
  'metadata',
]
const PRODUCT_FIELDS = [
  'id',
  'title',
  'handle',
  'status',
  'description',
  'thumbnail',
  'variants.*',
  'metadata',
]

/** Says where it comes from, for a dashboard that writes back: what came from here need not be sent here. */
function synced(metadata: object | null | undefined) {
  return { ...metadata, _last_synced_from: 'medusa', _last_synced_at: new Date().toISOString() }
}
