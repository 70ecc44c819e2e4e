import { RECORDED_REFUSALS, type RecordedRefusal } from '@tandem/contracts/recorded-refusals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SellingShop, sellingShop } from './backend/buying.ts'
import { fakeStripe } from './backend/fake-stripe.ts'
import { type Answer, type TestBackend, testBackend } from './backend/medusa.ts'

const stripe = fakeStripe()
let backend: TestBackend
let shop: SellingShop
beforeAll(async () => {
  backend = await testBackend()
  stripe.server.listen({ onUnhandledFrame: 'bypass' })
  shop = await sellingShop(backend)
})
afterAll(() => stripe.server.close())

const one = async (pieces = 5) => {
  const product = await shop.product(await shop.stock(pieces))
  return { product, line: { variant: product.variants[0] ?? '', quantity: 1 } }
}
const add = (cart: string, variant_id: string, quantity = 1) =>
  shop.ask('POST', `carts/${cart}/line-items`, { variant_id, quantity })
async function byCard(outcome: 'says no' | 'takes its time') {
  const { line } = await one()
  const cart = await shop.cart([line], 'pp_stripe_stripe')
  const { body } = await shop.ask('GET', `carts/${cart}`)
  const [session] = body.cart.payment_collection.payment_sessions
  stripe.confirm(String(session.data.id), outcome)
  return { cart, collection: body.cart.payment_collection.id }
}

/** How each comes about. */
const REFUSED: Record<RecordedRefusal, () => Promise<Answer>> = {
  async moreThanThereIs() {
    const { line } = await one(2)
    return add(await shop.cart([], null), line.variant, 3)
  },
  async soldToAnother() {
    const { line } = await one(1)
    const [first, second] = [await shop.cart([line]), await shop.cart([line])]
    await shop.complete(first)
    return shop.complete(second)
  },
  async inNoPlace() {
    const { product, line } = await one()
    const cart = await shop.cart([], null)
    await backend.database.query(
      `update inventory_level set deleted_at = now() where inventory_item_id = $1`,
      [product.inventoryItemId],
    )
    return add(cart, line.variant)
  },
  async variantGone() {
    const { product, line } = await one()
    await backend.admin('POST', `/products/${product.id}`, { status: 'draft' })
    return add(await shop.cart([], null), line.variant)
  },
  async badCode() {
    const path = `carts/${await shop.cart([], null)}/promotions`
    return shop.ask('POST', path, { promo_codes: ['<id>'] })
  },
  async noPayment() {
    const { line } = await one()
    const cart = await shop.cart([line])
    await add(cart, line.variant)
    return shop.complete(cart)
  },
  async notAuthorised() {
    return shop.complete((await byCard('says no')).cart)
  },
  async providerOff() {
    const { line } = await one()
    const cart = await shop.cart([line])
    const set = (payment_providers: string[]) =>
      backend.admin('POST', `/regions/${shop.regionId}`, { payment_providers })
    await set(['pp_stripe_stripe'])
    const refused = await shop.complete(cart)
    await set(['pp_system_default', 'pp_stripe_stripe'])
    return refused
  },
  async stillWorkedOn() {
    const { collection } = await byCard('takes its time')
    return shop.ask('POST', `payment-collections/${collection}/payment-sessions`, {
      provider_id: 'pp_system_default',
    })
  },
  cartMissing: () => shop.ask('GET', 'carts/cart_missing'),
  async cartCompleted() {
    const { line } = await one()
    const cart = await shop.cart([line])
    await shop.complete(cart)
    return add(cart, line.variant)
  },
}

describe('Medusa refuses a purchase in the way that the shop knows', () => {
  it.each(Object.entries(REFUSED))('%s', async (name, refused) => {
    const { status, body } = await refused()
    const answered = JSON.parse(
      JSON.stringify(body).replaceAll(/\b(cart|variant|iitem|sloc|sc|reg|payses)_\w+/g, '<id>'),
    )
    const recorded = Object.entries(RECORDED_REFUSALS).find(([each]) => each === name)?.[1]
    expect({ status, body: answered }).toEqual(recorded)
  })
})
