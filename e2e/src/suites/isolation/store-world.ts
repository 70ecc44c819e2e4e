import type { StorefrontStore } from '@tandem/contracts/shop'
import { type DemoStore, pages, products, stores } from '@tandem/demo-world'
import { z } from 'zod'
import { demoStore } from '../stores.ts'
import { fieldOf, type Visitor, visitor } from './visitor.ts'

/** What one store of the demo has, and what a shopper has left there. */
export interface StoreWorld {
  readonly demo: DemoStore
  readonly store: StorefrontStore
  readonly products: { handle: string; title: string }[]
  /** Those that its products are in: one that two stores sell is in categories of both. */
  readonly categories: string[]
  readonly pages: { slug: string; titles: string[] }[]
  readonly shopper: Visitor
  readonly sold: { handle: string; variant: string }
  /** In Medusa, and as the shopper's cookie names it. */
  readonly cart: { id: string; cookie: string }
  readonly order: { id: string; token: string }
}

interface Addresses {
  storefront: string
  backend: string
}

/** Buys at each store of the demo, and leaves a second cart there. */
export async function storeWorlds(urls: Addresses): Promise<StoreWorld[]> {
  const worlds: StoreWorld[] = []
  for (const demo of stores) worlds.push(await storeWorld(demo, urls))
  return worlds
}

async function storeWorld(demo: DemoStore, urls: Addresses): Promise<StoreWorld> {
  const store = await demoStore(urls.backend, demo.handle)
  const own = products.filter((product) => product.stores.includes(demo.handle))
  const sold = await somethingSold(urls.backend, store.publishableKey)
  const shopper = visitor(urls.storefront)
  const place = { store: demo.handle, locale: demo.defaultLocale }
  const home = `/${demo.handle}/${demo.defaultLocale}`
  const fill = async () => {
    const { headers } = await shopper.post('/api/cart', { ...place, do: 'add', ...sold, quantity: '1' })
    const cookie = shopper.cookies.get(`cart-${demo.handle}`)
    if (!cookie) throw new Error(`no cart: ${headers.get('location')}`)
    const text = Buffer.from(cookie.split('.')[0] ?? '', 'base64url').toString()
    return { cookie, id: z.object({ id: z.string() }).parse(JSON.parse(text)).id }
  }
  const bought = await fill()
  const token = await buy(shopper, place, home)
  return {
    demo,
    store,
    products: own.map(({ handle, name }) => ({ handle, title: name.en })),
    categories: [...new Set(own.flatMap((product) => product.categories))],
    pages: pages
      .filter((page) => page.store === demo.handle)
      .map(({ slug, words }) => ({ slug, titles: Object.values(words).map(({ title }) => title) })),
    shopper,
    sold,
    order: { id: await orderOfCart(urls.backend, store.publishableKey, bought.id), token },
    cart: await fill(),
  }
}

const productsSchema = z.object({
  products: z.array(
    z.object({
      handle: z.string(),
      variants: z.array(z.object({ id: z.string(), inventory_quantity: z.number().nullish() })),
    }),
  ),
})

async function somethingSold(backend: string, key: string) {
  const fields = 'handle,variants.id,variants.inventory_quantity'
  const answer = await fetch(`${backend}/store/products?limit=50&fields=${fields}`, {
    headers: { 'x-publishable-api-key': key },
  })
  for (const { handle, variants } of productsSchema.parse(await answer.json()).products) {
    const variant = variants.find(({ inventory_quantity }) => (inventory_quantity ?? 0) > 4)
    if (variant) return { handle, variant: variant.id }
  }
  throw new Error('the store has nothing in stock')
}

/** As a guest, paying by invoice. */
async function buy(shopper: Visitor, place: { store: string; locale: string }, home: string) {
  const { text: start } = await shopper.get(`${home}/checkout`)
  const [, country = ''] = /<option[^>]*value="([a-z]{2})"/.exec(start) ?? []
  const send = async (fields: Record<string, string>) =>
    (await shopper.post('/api/checkout', { ...place, ...fields })).headers.get('location') ?? ''
  const address = { name: 'Ada Lovelace', address: '11 Harbour Row', postcode: 'D04 X0X0', city: 'Dublin' }
  await send({ do: 'address', email: 'ada@mail.test', country, ...address })
  const { text: delivery } = await shopper.get(`${home}/checkout/delivery`)
  await send({ do: 'delivery', option: fieldOf(delivery, 'option') })
  const { text: review } = await shopper.get(`${home}/checkout/review`)
  const placed = { provider: fieldOf(review, 'provider'), seen: fieldOf(review, 'seen') }
  const location = await send({ do: 'place', ...placed })
  const [, token] = /\/order\/([^?]+)/.exec(location) ?? []
  if (!token) throw new Error(`no order: ${location}`)
  return token
}

/** Completing a cart that is an order already answers that order. */
async function orderOfCart(backend: string, key: string, cartId: string): Promise<string> {
  const answer = await fetch(`${backend}/store/carts/${cartId}/complete`, {
    method: 'POST',
    headers: { 'x-publishable-api-key': key, 'content-type': 'application/json' },
    body: '{}',
  })
  return z.object({ order: z.object({ id: z.string() }) }).parse(await answer.json()).order.id
}
