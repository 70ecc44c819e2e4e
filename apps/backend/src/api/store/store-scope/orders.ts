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

/** Medusa opens an order to whoever knows its id; here it is another tenant's key that doesn't find it. */
export async function openOwnOrder(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await requireOrderOfStore(req, req.params.id)
  next()
}

const namesOrderSchema = z.object({ order_id: z.string() })

/** The same for the order that a body names. */
export async function openNamedOrder(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await requireOrderOfStore(req, namesOrderSchema.safeParse(req.body).data?.order_id)
  next()
}

async function requireOrderOfStore(req: MedusaStoreRequest, id: string | undefined): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } =
    id === undefined
      ? { data: [] }
      : await query.graph({ entity: 'order', fields: ['sales_channel_id'], filters: { id } })
  const [order] = data
  if (!order || !(await channelsOfTenant(req)).includes(order.sales_channel_id ?? '')) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${id} was not found`)
  }
}
