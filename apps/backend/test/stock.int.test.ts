import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { levelsOf, type SellingShop, sellingShop } from './backend/buying.ts'
import { fakeStripe } from './backend/fake-stripe.ts'
import { type TestBackend, testBackend } from './backend/medusa.ts'

const stripe = fakeStripe()
let backend: TestBackend
let shop: SellingShop
beforeAll(async () => {
  backend = await testBackend()
  stripe.server.listen({ onUnhandledFrame: 'bypass' })
  shop = await sellingShop(backend)
})
afterAll(() => stripe.server.close())

const CARD = 'pp_stripe_stripe'
const SOLD_OUT = { status: 400, body: { type: 'not_allowed', code: 'insufficient_inventory' } }

const countOrders = async () => {
  const { rows } = await backend.database.query(
    'select count(*)::int as orders from "order" where deleted_at is null and sales_channel_id = $1',
    [shop.channelId],
  )
  return Number(rows[0].orders)
}
const sessionOf = async (cart: string) => {
  const { body } = await shop.ask('GET', `carts/${cart}`)
  return body.cart.payment_collection?.payment_sessions?.[0]
}

describe('what there is of an item', () => {
  it('is not sold twice by two lines of one cart that share it', async () => {
    const item = await shop.stock(3)
    const { variants } = await shop.product(item, ['Small', 'Large'])
    const cart = await shop.cart(variants.map((variant) => ({ variant, quantity: 2 })))
    const before = await countOrders()
    expect(await shop.complete(cart)).toMatchObject(SOLD_OUT)
    expect(await levelsOf(backend, item)).toEqual({ stocked: 3, reserved: 0, reservations: [] })
    expect(await countOrders()).toBe(before)
  })

  it('is sold to two lines that share it as far as it reaches', async () => {
    const item = await shop.stock(3)
    const { variants } = await shop.product(item, ['Small', 'Large'])
    const cart = await shop.cart(variants.map((variant, at) => ({ variant, quantity: at + 1 })))
    expect(await shop.complete(cart)).toMatchObject({ status: 200, body: { type: 'order' } })
    expect(await levelsOf(backend, item)).toEqual({ stocked: 3, reserved: 3, reservations: [1, 2] })
  })

  it('makes as many orders as there are pieces of eight buyers at once, tells the others, and leaves nothing of them', async () => {
    const item = await shop.stock(3)
    const { variants } = await shop.product(item)
    const carts: string[] = []
    for (let buyer = 0; buyer < 8; buyer += 1) {
      carts.push(await shop.cart([{ variant: variants[0] ?? '', quantity: 1 }]))
    }
    const before = await countOrders()
    const answers = await Promise.all(carts.map((cart) => shop.complete(cart)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    for (const lost of answers.filter(({ status }) => status !== 200)) expect(lost).toMatchObject(SOLD_OUT)
    expect(await countOrders()).toBe(before + 3)
    expect(await levelsOf(backend, item)).toEqual({ stocked: 3, reserved: 3, reservations: [1, 1, 1] })
    const ordered = (await Promise.all(carts.map((cart) => shop.ordersOf(cart)))).flat()
    expect(ordered).toHaveLength(3)
    for (const [at, { status }] of answers.entries()) {
      if (status === 200) continue
      const { body } = await shop.ask('GET', `carts/${carts[at]}`)
      expect(body.cart.completed_at).toBeNull()
    }
  })
})

describe('a card that was confirmed for an order that is refused', () => {
  /** Somebody pays by card for the last piece while another one orders it. */
  async function tooLate() {
    const { variants } = await shop.product(await shop.stock(1))
    const lines = [{ variant: variants[0] ?? '', quantity: 1 }]
    const cart = await shop.cart(lines, CARD)
    const quicker = await shop.cart(lines)
    const intent = stripe.confirm(String((await sessionOf(cart)).data.id), 'says yes')
    expect((await shop.complete(quicker)).status).toBe(200)
    return { cart, intent, statusOf: () => stripe.intents.get(intent.id)?.status }
  }

  it('is released where the shopper is told', async () => {
    const { cart, statusOf } = await tooLate()
    expect(await shop.complete(cart)).toMatchObject(SOLD_OUT)
    expect(statusOf()).toBe('canceled')
    expect(await sessionOf(cart)).toBeUndefined()
  })

  it('is released where Stripe tells of it before the shopper comes back', async () => {
    const { cart, intent, statusOf } = await tooLate()
    await stripe.tell(backend.url, 'payment_intent.amount_capturable_updated', intent)
    await vi.waitFor(() => expect(statusOf()).toBe('canceled'), 30_000)
    expect(await shop.ordersOf(cart)).toEqual([])
  })

  it('is kept for the order that was made', async () => {
    const { variants } = await shop.product(await shop.stock(1))
    const cart = await shop.cart([{ variant: variants[0] ?? '', quantity: 1 }], CARD)
    const intent = stripe.confirm(String((await sessionOf(cart)).data.id), 'says yes')
    const answers = await Promise.all([shop.complete(cart), shop.complete(cart)])
    expect(new Set(answers.map(({ body }) => body.order?.id)).size).toBe(1)
    expect(stripe.intents.get(intent.id)?.status).toBe('requires_capture')
  })
})

describe('what each line of a cart can have', () => {
  const left = async (cart: string) => {
    const [{ body: stock }, { body }] = await Promise.all([
      shop.ask('GET', `carts/${cart}/stock`),
      shop.ask('GET', `carts/${cart}`),
    ])
    const variantOf = new Map(body.cart.items.map((line: Line) => [line.id, line.variant_id]))
    return Object.fromEntries(stock.lines.map((line: Line) => [variantOf.get(line.id), line.left]))
  }
  interface Line {
    id: string
    variant_id: string
    left: number | null
  }

  it('leaves what the others take of the same item', async () => {
    const { variants } = await shop.product(await shop.stock(5), ['Small', 'Large'])
    const [small = '', large = ''] = variants
    const cart = await shop.cart(
      [
        { variant: small, quantity: 2 },
        { variant: large, quantity: 4 },
      ],
      null,
    )
    expect(await left(cart)).toEqual({ [small]: 1, [large]: 3 })
  })

  it('is not limited where nothing is counted, and nothing where its items are gone', async () => {
    const [item, other] = [await shop.stock(5), await shop.stock(5)]
    const [free, gone] = [await shop.product(item), await shop.product(other)]
    const [a = '', b = ''] = [free.variants[0], gone.variants[0]]
    const cart = await shop.cart(
      [
        { variant: a, quantity: 2 },
        { variant: b, quantity: 1 },
      ],
      null,
    )
    await backend.admin('POST', `/products/${free.id}/variants/${a}`, { allow_backorder: true })
    await backend.admin('DELETE', `/inventory-items/${other}`)
    expect(await left(cart)).toEqual({ [a]: null, [b]: 0 })
  })

  it('is told of no other store’s cart', async () => {
    const other = await sellingShop(backend)
    const { variants } = await other.product(await other.stock(5))
    const cart = await other.cart([{ variant: variants[0] ?? '', quantity: 1 }], null)
    expect((await shop.ask('GET', `carts/${cart}/stock`)).status).toBe(404)
    expect((await shop.ask('GET', 'carts/cart_none/stock')).body).toEqual({ lines: [] })
  })
})
