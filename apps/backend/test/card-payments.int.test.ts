import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStripe } from '../src/modules/card-payments/open-stripe.ts'
import { fakeStripe } from './backend/fake-stripe.ts'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createProduct, createShop, type Shop, unique } from './backend/shop.ts'

const stripe = fakeStripe()
let backend: TestBackend
let shop: Shop
let key: string
let regionId: string
let variantId: string
beforeAll(async () => {
  backend = await testBackend()
  stripe.server.listen({ onUnhandledFrame: 'bypass' })
  shop = await createShop(backend)
  const stored = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  key = stored.body.store.publishable_key
  const { body } = await backend.admin('POST', '/regions', {
    name: unique('Region'),
    currency_code: 'eur',
    automatic_taxes: false,
    payment_providers: ['pp_system_default', 'pp_stripe_stripe'],
  })
  regionId = body.region.id
  const product = await createProduct(backend, { sales_channels: [{ id: shop.channelId }] })
  await backend.admin('POST', `/products/${product.id}/variants/${product.variantId}`, {
    manage_inventory: false,
  })
  variantId = product.variantId
})
beforeEach(() => {
  stripe.calls.length = 0
})
afterAll(() => stripe.server.close())

const store = (method: 'GET' | 'POST', path: string, body?: object) =>
  call(`${backend.url}/store/${path}`, {
    method,
    headers: { 'x-publishable-api-key': key, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })

/** A guest's cart with one mug, and its payment at Stripe begun. */
async function paying(region = regionId) {
  const { body } = await store('POST', 'carts', {
    region_id: region,
    email: `${unique('buyer')}@mail.test`,
    items: [{ variant_id: variantId, quantity: 2 }],
  })
  const cartId = String(body.cart.id)
  const made = await store('POST', 'payment-collections', { cart_id: cartId })
  const collectionId = String(made.body.payment_collection.id)
  const begin = async (provider = 'pp_stripe_stripe') => {
    const answer = await store('POST', `payment-collections/${collectionId}/payment-sessions`, {
      provider_id: provider,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body.payment_collection.payment_sessions
  }
  const sessions = await begin()
  const intentId = String(sessions[0].data.id)
  return { cartId, collectionId, intentId, begin, complete: () => store('POST', `carts/${cartId}/complete`) }
}

const ordersOf = async (cartId: string) => {
  const { rows } = await backend.database.query(
    'select order_id from order_cart where cart_id = $1 and deleted_at is null',
    [cartId],
  )
  return rows.map(({ order_id }) => String(order_id))
}
const statusInAdmin = async (orderId: string) =>
  (await backend.admin('GET', `/orders/${orderId}?fields=payment_status,*payment_collections.payments`)).body
    .order
const mirrored = async (orderId: string) =>
  (await backend.internal('read', { entity: 'order', ids: [orderId] })).body.records[0].record.payment_status

describe('a payment by card', () => {
  it('is begun over what the cart comes to, to be authorised and not taken', async () => {
    const { intentId } = await paying()
    expect(stripe.intents.get(intentId)).toMatchObject({
      amount: 2500,
      currency: 'eur',
      capture_method: 'manual',
    })
  })

  it('of a customer with an account is that customer’s at Stripe, known there once', async () => {
    const email = `${unique('ada')}@mail.test`
    const post = (path: string, body: object, token?: string) =>
      call(`${backend.url}${path}`, {
        method: 'POST',
        headers: {
          'x-publishable-api-key': key,
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      })
    const who = { email, password: 'a long password' }
    const { body: identity } = await post('/auth/customer/emailpass/register', who)
    await post('/store/customers', { email }, identity.token)
    const { body: signedIn } = await post('/auth/customer/emailpass', who)
    const pay = async () => {
      const items = [{ variant_id: variantId, quantity: 1 }]
      const { body } = await post('/store/carts', { region_id: regionId, items }, signedIn.token)
      const made = await post('/store/payment-collections', { cart_id: body.cart.id }, signedIn.token)
      const path = `/store/payment-collections/${made.body.payment_collection.id}/payment-sessions`
      const begun = await post(path, { provider_id: 'pp_stripe_stripe' }, signedIn.token)
      return stripe.intents.get(begun.body.payment_collection.payment_sessions[0].data.id)
    }
    expect(await pay()).toMatchObject({ amount: 1250, customer: 'cus_test_1' })
    expect(await pay()).toMatchObject({ amount: 1250, customer: 'cus_test_1' })
    expect(stripe.calls.filter((made) => made === 'POST customers')).toHaveLength(1)
  })

  it('is in thousandths where the currency has them, as Stripe takes them', async () => {
    const { body } = await backend.admin('POST', '/regions', {
      name: unique('Region'),
      currency_code: 'kwd',
      automatic_taxes: false,
      payment_providers: ['pp_stripe_stripe'],
    })
    const { intentId } = await paying(body.region.id)
    expect(stripe.intents.get(intentId)).toMatchObject({ amount: 8250, currency: 'kwd' })
  })

  it('that was authorised makes the cart an order, and a merchant takes it and gives it back', async () => {
    const { cartId, intentId, complete } = await paying()
    stripe.confirm(intentId, 'says yes')
    const { body } = await complete()
    expect(body.type).toBe('order')
    const order = await statusInAdmin(body.order.id)
    expect(order.payment_status).toBe('authorized')
    expect(await mirrored(order.id)).toBe('authorized')
    const [payment] = order.payment_collections[0].payments

    const atCapture = await captured(backend, () =>
      backend.admin('POST', `/payments/${payment.id}/capture`, {}),
    )
    expect(atCapture.map(({ entity, record_id }) => `${entity} ${record_id}`)).toContain(`order ${order.id}`)
    expect(stripe.intents.get(intentId)).toMatchObject({ status: 'succeeded', amount_received: 2500 })
    expect(await mirrored(order.id)).toBe('captured')

    const atRefund = await captured(backend, () =>
      backend.admin('POST', `/payments/${payment.id}/refund`, { amount: 10 }),
    )
    expect(atRefund.map(({ entity, record_id }) => `${entity} ${record_id}`)).toContain(`order ${order.id}`)
    expect(stripe.refunds.at(-1)).toEqual({ payment_intent: intentId, amount: 1000 })
    expect(await mirrored(order.id)).toBe('partially_refunded')
    expect(await ordersOf(cartId)).toHaveLength(1)
  })

  it('is given up with its order', async () => {
    const { intentId, complete } = await paying()
    stripe.confirm(intentId, 'says yes')
    const { body } = await complete()
    expect((await backend.admin('POST', `/orders/${body.order.id}/cancel`, {})).status).toBe(200)
    expect(stripe.intents.get(intentId)?.status).toBe('canceled')
    expect(await mirrored(body.order.id)).toBe('canceled')
  })

  it.each([
    ['says no', 'error'],
    ['asks for more', 'requires_more'],
    ['takes its time', 'pending'],
  ] as const)('orders nothing while the bank %s', async (outcome, status) => {
    const { cartId, intentId, complete } = await paying()
    const { status: intentStatus } = stripe.confirm(intentId, outcome)
    const { status: refused, body } = await complete()
    expect([refused, body.message]).toEqual([
      400,
      expect.stringContaining('was not authorized with the provider'),
    ])
    expect(await ordersOf(cartId)).toEqual([])
    const { body: after } = await store('GET', `carts/${cartId}`)
    expect(after.cart.completed_at).toBeNull()
    const [session] = after.cart.payment_collection.payment_sessions
    expect(session).toMatchObject({ status, data: { status: intentStatus } })
    // Once it is paid after all, it is ordered after all.
    if (outcome === 'says no') return
    stripe.confirm(intentId, 'says yes')
    expect((await complete()).body.type).toBe('order')
  })

  it('that was begun at another total is given up, and begun anew over the new one', async () => {
    const { cartId, intentId, begin } = await paying()
    stripe.confirm(intentId, 'says yes')
    const { body } = await store('GET', `carts/${cartId}`)
    await store('POST', `carts/${cartId}/line-items/${body.cart.items[0].id}`, { quantity: 3 })
    expect(stripe.intents.get(intentId)?.status).toBe('canceled')
    const { body: after } = await store('POST', `carts/${cartId}/complete`)
    expect(after.type).toBe('invalid_data')
    const [session] = await begin()
    expect(stripe.intents.get(session.data.id)).toMatchObject({ amount: 3750 })
  })

  it('gives way to an invoice', async () => {
    const { cartId, intentId, begin, complete } = await paying()
    stripe.confirm(intentId, 'says yes')
    await begin('pp_system_default')
    expect(stripe.intents.get(intentId)?.status).toBe('canceled')
    expect((await complete()).body.type).toBe('order')
    expect(await ordersOf(cartId)).toHaveLength(1)
  })
})

it('a payment that the bank is still working on is not given up for another one', async () => {
  const { cartId, collectionId, intentId, complete } = await paying()
  stripe.confirm(intentId, 'takes its time')
  const path = `payment-collections/${collectionId}/payment-sessions`
  const refused = await store('POST', path, { provider_id: 'pp_system_default' })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect(stripe.intents.get(intentId)?.status).toBe('processing')
  stripe.confirm(intentId, 'says yes')
  const { body } = await complete()
  expect(await ordersOf(cartId)).toEqual([body.order.id])
  const { payment_collections } = await statusInAdmin(body.order.id)
  expect(payment_collections[0].payments).toMatchObject([{ provider_id: 'pp_stripe_stripe' }])
})

describe('what Stripe tells', () => {
  it('places the order when nobody comes back from the bank, and then who comes back finds it', async () => {
    const { cartId, intentId, complete } = await paying()
    const intent = stripe.confirm(intentId, 'says yes')
    const told = await stripe.tell(backend.url, 'payment_intent.amount_capturable_updated', intent)
    expect(told.status).toBe(200)
    await vi.waitFor(async () => expect(await ordersOf(cartId)).toHaveLength(1), 20_000)
    const { body } = await complete()
    expect([body.type, body.order.id]).toEqual(['order', (await ordersOf(cartId))[0]])
    expect((await statusInAdmin(body.order.id)).payment_status).toBe('authorized')
  })

  it('adds nothing to an order that was placed before, however often it comes', async () => {
    const { cartId, intentId, complete } = await paying()
    const intent = stripe.confirm(intentId, 'says yes')
    const answers = await Promise.all([
      complete(),
      stripe.tell(backend.url, 'payment_intent.amount_capturable_updated', intent),
      stripe.tell(backend.url, 'payment_intent.amount_capturable_updated', intent),
      complete(),
    ])
    const [first, , , second] = answers
    expect(first.body.order.id).toBe(second.body.order.id)
    const { payment_collections } = await statusInAdmin(first.body.order.id)
    const [payment] = payment_collections[0].payments
    await backend.admin('POST', `/payments/${payment.id}/capture`, {})
    // What a merchant took in Medusa comes back as news of Stripe's.
    await stripe.tell(backend.url, 'payment_intent.succeeded', { ...intent, status: 'succeeded' })
    const other = await paying()
    await stripe.tell(
      backend.url,
      'payment_intent.amount_capturable_updated',
      stripe.confirm(other.intentId, 'says yes'),
    )
    await vi.waitFor(async () => expect(await ordersOf(other.cartId)).toHaveLength(1), 20_000)

    expect(await ordersOf(cartId)).toEqual([first.body.order.id])
    const { rows } = await backend.database.query(
      'select amount::float as amount from order_transaction where order_id = $1',
      [first.body.order.id],
    )
    expect(rows).toEqual([{ amount: 25 }])
    expect(stripe.calls.filter((made) => made.endsWith('/capture'))).toHaveLength(1)
  })

  it('of a payment that was taken at Stripe itself is taken in Medusa too', async () => {
    const { intentId, complete } = await paying()
    stripe.confirm(intentId, 'says yes')
    const { body } = await complete()
    const intent = Object.assign(stripe.intents.get(intentId) ?? {}, {
      id: intentId,
      amount: 2500,
      metadata: stripe.intents.get(intentId)?.metadata ?? {},
      status: 'succeeded',
      amount_received: 2500,
    })
    await stripe.tell(backend.url, 'payment_intent.succeeded', intent)
    await vi.waitFor(async () => expect(await mirrored(body.order.id)).toBe('captured'), 20_000)
  })

  it('is believed only with its signature, and only of the provider that we have', async () => {
    const { cartId, intentId } = await paying()
    const intent = stripe.confirm(intentId, 'says yes')
    const type = 'payment_intent.amount_capturable_updated'
    const forged = await stripe.tell(backend.url, type, intent, 'whsec_of_somebody_else')
    expect([forged.status, forged.body.error?.code]).toEqual([401, 'WEBHOOK_SIGNATURE_WRONG'])
    const post = (path: string) =>
      call(`${backend.url}/hooks/payment/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type, data: { object: intent } }),
      })
    const unsigned = await post('stripe_stripe')
    expect([unsigned.status, unsigned.body.error?.code]).toEqual([401, 'WEBHOOK_SIGNATURE_MISSING'])
    expect((await post('stripe-ideal_stripe')).status).toBe(404)
    expect((await post('system_default')).status).toBe(404)
    expect(await ordersOf(cartId)).toEqual([])
  })
})

describe('regions', () => {
  const providersOf = async (region: string) => {
    const { body } = await store('GET', `payment-providers?region_id=${region}`)
    return body.payment_providers.map(({ id, is_enabled }: { id: string; is_enabled: boolean }) => [
      id,
      is_enabled,
    ])
  }
  const database = () =>
    // biome-ignore lint/suspicious/noExplicitAny: the container's own connection
    backend.container.resolve<any>('__pg_connection__')

  it('take cards once the keys are there, and what a merchant has changed since stays', async () => {
    await backend.database.query(
      `delete from region_payment_provider where payment_provider_id = 'pp_stripe_stripe'`,
    )
    expect(await openStripe(database(), { hasKeys: true })).toBeGreaterThan(0)
    expect(await providersOf(regionId)).toContainEqual(['pp_stripe_stripe', true])
    await backend.admin('POST', `/regions/${regionId}`, { payment_providers: ['pp_system_default'] })
    expect(await openStripe(database(), { hasKeys: true })).toBe(0)
    expect(await providersOf(regionId)).toEqual([['pp_system_default', true]])
  })

  it('take none when the keys are gone', async () => {
    await backend.admin('POST', `/regions/${regionId}`, {
      payment_providers: ['pp_system_default', 'pp_stripe_stripe'],
    })
    await openStripe(database(), { hasKeys: false })
    expect(await providersOf(regionId)).toContainEqual(['pp_stripe_stripe', false])
    await backend.database.query(
      `update payment_provider set is_enabled = true where id = 'pp_stripe_stripe'`,
    )
  })
})
