import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { channelsOfTenant } from './channels.ts'

/**
 * A customer may have bought from several tenants with one account; a shop lists what was bought from its
 * own: the orders of all sales channels of the tenant whose publishable key it sends.
 */
export async function listOwnOrders(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const channels = await channelsOfTenant(req)
  // A key without a tenant is shown nothing.
  req.filterableFields.sales_channel_id = channels.length > 0 ? channels : ['none']
  next()
}

const namedOrderSchema = z.object({ id: z.string().optional(), order_id: z.string().optional() })

/** Medusa opens an order to whoever knows its id; here it is another tenant's key that doesn't find it. */
export async function openOwnOrder(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { id, order_id: named = id } = namedOrderSchema.parse({ ...Object(req.body), ...req.params })
  if (named === undefined) return next()
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: 'order',
    fields: ['sales_channel_id'],
    filters: { id: named },
  })
  const [order] = data
  if (order && !(await channelsOfTenant(req)).includes(order.sales_channel_id ?? '')) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${named} was not found`)
  }
  next()
}
