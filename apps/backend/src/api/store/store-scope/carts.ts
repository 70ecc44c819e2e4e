import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { channelsOfKey } from './channels.ts'

type Middleware = (req: MedusaStoreRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

const text = z.string().optional().catch(undefined)
const idsSchema = z.union([z.string().transform((id) => [id]), z.array(z.string())])
const namesCartSchema = z.object({ cart_id: idsSchema.nullish() })
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
  const { id } = req.params
  if (id === undefined) throw new MedusaError(MedusaError.Types.NOT_FOUND, 'Cart was not found')
  await requireOfStore(req, await channelOfCart(req, id), `Cart with id: ${id}`)
  next()
}

/**
 * The same for every cart that a request names beside its path, in its query and in its body: a route may read either.
 *
 * @throws {MedusaError} INVALID_DATA for a name that is no text.
 */
export const openNamedCarts: Middleware = async (req, _res, next) => {
  const named = [req.query, req.body ?? {}].map((part) => namesCartSchema.safeParse(part))
  if (named.some(({ success }) => !success)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, 'cart_id is the id of a cart')
  }
  for (const id of new Set(named.flatMap(({ data }) => data?.cart_id ?? []))) {
    await requireOfStore(req, await channelOfCart(req, id), `Cart with id: ${id}`)
  }
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
  const what = `Payment collection with id: ${id}`
  // One that belongs to no cart is paid by nobody from here.
  if (data.length === 0) throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} was not found`)
  for (const { cart_id } of data) await requireOfStore(req, await channelOfCart(req, cart_id), what)
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

async function requireOfStore(
  req: MedusaStoreRequest,
  channel: string | undefined,
  what: string,
): Promise<void> {
  if (channel !== undefined && !channelsOfKey(req).includes(channel)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} was not found`)
  }
}
