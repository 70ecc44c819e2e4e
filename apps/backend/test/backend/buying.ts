import { shippingProfile } from '../../src/demo/places.ts'
import { type Answer, call, type TestBackend } from './medusa.ts'
import { createProduct, createShop, type Shop, type TestProduct, unique } from './shop.ts'

/** A shop that sells from a place of its own, and what a shopper's browser would ask of it. */
export interface SellingShop extends Omit<Shop, 'product'> {
  key: string
  regionId: string
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, token?: string): Promise<Answer>
  /** An item of which there are so many, in the shop's place. */
  stock(pieces: number): Promise<string>
  /** A product of which each variant needs one of this item. */
  product(itemId: string, sizes?: string[]): Promise<TestProduct & { variants: string[] }>
  /** A guest's cart with these variants, one piece each, ready to be paid with `provider`. */
  cart(lines: { variant: string; quantity: number }[], provider?: string | null): Promise<string>
  /** A way of delivery from the shop's place, to Germany. */
  delivery(): Promise<string>
  /** A code that takes ten percent off. */
  promotion(): Promise<{ id: string; code: string }>
  complete(cartId: string): Promise<Answer>
  ordersOf(cartId: string): Promise<string[]>
}

const PROVIDERS = ['pp_system_default', 'pp_stripe_stripe']

export async function sellingShop(backend: TestBackend): Promise<SellingShop> {
  const shop = await createShop(backend)
  const admin = async (path: string, body: object) => {
    const answer = await backend.admin('POST', path, body)
    if (answer.status !== 200) throw new Error(`${path} answered ${JSON.stringify(answer)}`)
    return answer.body
  }
  await admin(`/stock-locations/${shop.locationId}/sales-channels`, { add: [shop.channelId] })
  const stored = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  const key = String(stored.body.store.publishable_key)
  const { region } = await admin('/regions', {
    name: unique('Region'),
    currency_code: 'eur',
    automatic_taxes: false,
    payment_providers: PROVIDERS,
  })
  let zone: Promise<string> | undefined
  const ask: SellingShop['ask'] = (method, path, body, token) =>
    call(`${backend.url}/store/${path}`, {
      method,
      headers: {
        'x-publishable-api-key': key,
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })

  return {
    ...shop,
    key,
    regionId: region.id,
    ask,
    async stock(pieces) {
      const { inventory_item } = await admin('/inventory-items', {
        sku: unique('ITEM'),
        // What needs no delivery can be ordered without one.
        requires_shipping: false,
      })
      await admin(`/inventory-items/${inventory_item.id}/location-levels`, {
        location_id: shop.locationId,
        stocked_quantity: pieces,
      })
      return String(inventory_item.id)
    },
    async product(itemId, sizes = ['Small']) {
      const made = await createProduct(backend, {
        options: [{ title: 'Size', values: sizes }],
        variants: sizes.map((size) => ({
          title: size,
          options: { Size: size },
          manage_inventory: true,
          inventory_items: [{ inventory_item_id: itemId, required_quantity: 1 }],
          prices: [{ currency_code: 'eur', amount: 10 }],
        })),
        sales_channels: [{ id: shop.channelId }],
      })
      const { body } = await backend.admin('GET', `/products/${made.id}?fields=variants.id,variants.title`)
      const idOf = new Map<string, string>(
        body.product.variants.map(({ id, title }: { id: string; title: string }) => [title, id]),
      )
      return { ...made, variants: sizes.map((size) => idOf.get(size) ?? '') }
    },
    async cart(lines, provider = 'pp_system_default') {
      const { status, body } = await ask('POST', 'carts', {
        region_id: region.id,
        email: `${unique('buyer')}@mail.test`,
      })
      if (status !== 200) throw new Error(`no cart was made: ${JSON.stringify(body)}`)
      const id = String(body.cart.id)
      for (const { variant, quantity } of lines) {
        const added = await ask('POST', `carts/${id}/line-items`, { variant_id: variant, quantity })
        if (added.status !== 200) throw new Error(`nothing was put in: ${JSON.stringify(added.body)}`)
      }
      if (provider === null) return id
      const made = await ask('POST', 'payment-collections', { cart_id: id })
      const path = `payment-collections/${made.body.payment_collection.id}/payment-sessions`
      const begun = await ask('POST', path, { provider_id: provider })
      if (begun.status !== 200) throw new Error(`no payment was begun: ${JSON.stringify(begun.body)}`)
      return id
    },
    async delivery() {
      zone ??= serviceZone(backend, shop.locationId, admin)
      const { body: known } = await backend.admin('GET', '/shipping-profiles')
      const [profile] = known.shipping_profiles
      const { shipping_option } = await admin('/shipping-options', {
        name: 'Post',
        service_zone_id: await zone,
        shipping_profile_id: profile?.id ?? (await shippingProfile(backend.container)),
        provider_id: 'manual_manual',
        price_type: 'flat',
        type: { label: 'Post', description: 'By post', code: 'post' },
        prices: [{ currency_code: 'eur', amount: 4 }],
        rules: [
          { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
          { attribute: 'is_return', value: 'false', operator: 'eq' },
        ],
      })
      return String(shipping_option.id)
    },
    async promotion() {
      const code = unique('CODE').toUpperCase()
      const { promotion } = await admin('/promotions', {
        code,
        type: 'standard',
        status: 'active',
        application_method: {
          type: 'percentage',
          target_type: 'items',
          allocation: 'across',
          value: 10,
          currency_code: 'eur',
        },
      })
      return { id: String(promotion.id), code }
    },
    complete: (cartId) => ask('POST', `carts/${cartId}/complete`, {}),
    async ordersOf(cartId) {
      const { rows } = await backend.database.query(
        'select order_id from order_cart where cart_id = $1 and deleted_at is null',
        [cartId],
      )
      return rows.map(({ order_id }) => String(order_id))
    },
  }
}

async function serviceZone(
  backend: TestBackend,
  locationId: string,
  admin: (path: string, body: object) => Promise<Answer['body']>,
): Promise<string> {
  await admin(`/stock-locations/${locationId}/fulfillment-providers`, { add: ['manual_manual'] })
  await admin(`/stock-locations/${locationId}/fulfillment-sets`, { name: unique('set'), type: 'shipping' })
  const { body } = await backend.admin('GET', `/stock-locations/${locationId}?fields=*fulfillment_sets`)
  const [set] = body.stock_location.fulfillment_sets
  const { fulfillment_set } = await admin(`/fulfillment-sets/${set.id}/service-zones`, {
    name: unique('zone'),
    geo_zones: [{ type: 'country', country_code: 'de' }],
  })
  return String(fulfillment_set.service_zones[0].id)
}

/** Answers what is stocked and promised of an item, in all places together. */
export async function levelsOf(backend: TestBackend, itemId: string) {
  const { rows } = await backend.database.query(
    `select coalesce(sum(stocked_quantity), 0)::int as stocked, coalesce(sum(reserved_quantity), 0)::int as reserved
       from inventory_level where inventory_item_id = $1 and deleted_at is null`,
    [itemId],
  )
  const { rows: reservations } = await backend.database.query(
    'select quantity::int from reservation_item where inventory_item_id = $1 and deleted_at is null',
    [itemId],
  )
  return { ...rows[0], reservations: reservations.map(({ quantity }) => Number(quantity)) }
}
