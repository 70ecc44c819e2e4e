import type { MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

/** The sales channels that the request's publishable key opens: those of one store. */
export function channelsOfKey(req: MedusaStoreRequest): string[] {
  return req.publishable_key_context.sales_channel_ids
}

/** The sales channels of all stores of the key's tenant; none for a key that no tenant has. */
export async function channelsOfTenant(req: MedusaStoreRequest): Promise<string[]> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: own } = await query.graph({
    entity: 'tenant_store',
    fields: ['tenant_id'],
    filters: { sales_channel_id: channelsOfKey(req) },
  })
  if (own.length === 0) return []
  const { data: all } = await query.graph({
    entity: 'tenant_store',
    fields: ['sales_channel_id'],
    filters: { tenant_id: own.map(({ tenant_id }) => tenant_id) },
  })
  return all.map((store) => store.sales_channel_id)
}
