import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

/**
 * A customer may have bought from several tenants with one account; a shop lists what was bought from its
 * own: the orders of all sales channels of the tenant whose publishable key it sends.
 */
export async function onlyOrdersOfTenant(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const channels = req.publishable_key_context.sales_channel_ids
  const { data: own } = await query.graph({
    entity: 'tenant_store',
    fields: ['tenant_id'],
    filters: { sales_channel_id: channels },
  })
  const { data: all } = await query.graph({
    entity: 'tenant_store',
    fields: ['sales_channel_id'],
    filters: { tenant_id: own.map(({ tenant_id }) => tenant_id) },
  })
  // A key without a tenant is shown nothing.
  req.filterableFields.sales_channel_id =
    all.length > 0 ? all.map((store) => store.sales_channel_id) : ['none']
  next()
}
