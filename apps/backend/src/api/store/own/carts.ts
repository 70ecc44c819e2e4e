import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { channelsOfKey } from './channels.ts'

type Middleware = (req: MedusaStoreRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

const text = z.string().optional().catch(undefined)
const namesCartSchema = z.object({ cart_id: text }).catch({})
const fillsCartSchema = z
  .object({
    sales_channel_id: z.string().nullish().catch(null),
    variant_id: text,
    items: z.array(z.object({ variant_id: text })).catch([]),
  })
  .partial()
  .catch({})

/** Medusa opens a cart to whoever knows its id; here it is another store's key that doesn't find it. */
export const openOwnCart: Middleware = async (req, _res, next) => {
  // Where a route is mounted decides what Express makes of its path and parameters.
  const [, inPath] = /\/store\/carts\/([^/?]+)/.exec(req.originalUrl) ?? []
  const id =
    inPath ?? namesCartSchema.parse(req.body ?? {}).cart_id ?? namesCartSchema.parse(req.query).cart_id
  if (id !== undefined) await requireOwn(req, await channelOfCart(req, id), `Cart with id: ${id}`)
  next()
}

export const openOwnPayment: Middleware = async (req, _res, next) => {
  const id = req.params.id ?? ''
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: 'cart_payment_collection',
    fields: ['cart_id'],
    filters: { payment_collection_id: id },
  })
  for (const { cart_id } of data) {
    await requireOwn(req, await channelOfCart(req, cart_id), `Payment collection with id: ${id}`)
  }
  next()
}

/** A cart holds what its store sells and stays that store's: Medusa looks at neither. */
export const fillFromOwnStore: Middleware = async (req, _res, next) => {
  const { sales_channel_id: channel, variant_id, items = [] } = fillsCartSchema.parse(req.body ?? {})
  if (channel && !channelsOfKey(req).includes(channel)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'Sales channel ID in payload is not associated with the publishable API key in the header.',
    )
  }
  const asked = [
    ...new Set([variant_id, ...items.map((item) => item.variant_id)].filter((id) => id !== undefined)),
  ]
  if (asked.length > 0) {
    const { rows } = await req.scope
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { id: string }[] }>(
        `select distinct v.id from product_variant v
           join product_sales_channel c on c.product_id = v.product_id and c.deleted_at is null
          where v.id = any(?) and c.sales_channel_id = any(?)`,
        [asked, channelsOfKey(req)],
      )
    const missing = asked.find((id) => !rows.some((row) => row.id === id))
    if (missing !== undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Variant with id: ${missing} was not found`)
    }
  }
  next()
}

/** undefined for a cart that is not there, which the route itself answers. */
async function channelOfCart(req: MedusaStoreRequest, id: string): Promise<string | undefined> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: 'cart', fields: ['sales_channel_id'], filters: { id } })
  const [cart] = data
  return cart && (cart.sales_channel_id ?? '')
}

async function requireOwn(req: MedusaStoreRequest, channel: string | undefined, what: string): Promise<void> {
  if (channel !== undefined && !channelsOfKey(req).includes(channel)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} was not found`)
  }
}
