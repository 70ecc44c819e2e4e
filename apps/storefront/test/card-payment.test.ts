import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browser } from './browser.ts'
import { sellingMedusa } from './selling-medusa.ts'
import { twoSystems } from './two-systems.ts'

// After `browser.ts`, which sets the environment that they read.
const { handleCart } = await import('../src/features/cart/handle-cart.ts')
const { handleCheckout } = await import('../src/features/checkout/handle-checkout.ts')
const { handleReturn } = await import('../src/features/checkout/handle-return.ts')
const { fingerprintOf } = await import('../src/features/checkout/fingerprint.ts')
const { storeApi } = await import('../src/medusa/store-api.ts')

const systems = twoSystems()
let medusa = sellingMedusa()
beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  medusa = sellingMedusa()
  systems.server.use(...medusa.handlers)
})
afterEach(() => systems.server.resetHandlers())
afterAll(() => systems.server.close())

const store = { publishableKey: 'pk_fernhollow', salesChannelId: 'sc_fernhollow' } as const
const review = '/fernhollow/en/checkout/review'
const anOrder = /^\/fernhollow\/en\/order\/[\w-]+\.[\w-]+$/

/** A visitor at the last step, with what its form and Stripe's send. */
async function atReview() {
  const visitor = browser()
  await visitor.post(handleCart, { do: 'add', handle: 'mug', variant: 'variant_mug_s' })
  await visitor.post(handleCheckout, {
    do: 'address',
    email: 'ada@mail.test',
    name: 'Ada Lovelace',
    country: 'ie',
    address: '11 Harbour Row',
    postcode: 'D04',
    city: 'Dublin',
  })
  await visitor.post(handleCheckout, { do: 'delivery', option: 'so_1' })
  const [id = ''] = [...medusa.state.carts.keys()]
  const seen = fingerprintOf(await storeApi(store).cart(id))
  const form = { provider: 'pp_stripe_stripe', seen }
  return {
    visitor,
    begin: async () => (await visitor.send(handleCheckout, { ...form, do: 'pay' })).body,
    place: (more: Record<string, string> = { card: 'confirmed' }) =>
      visitor.post(handleCheckout, { ...form, do: 'place', ...more }),
    /** The bank's page sends them back. */
    comeBack: async (status: string) => {
      const answer = await handleReturn(
        new Request(`http://localhost:3000${review}?redirect_status=${status}`, {
          headers: {
            'sec-fetch-site': 'cross-site',
            cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
        }),
        '192.0.2.1',
        { store: 'fernhollow', locale: 'en' },
      )
      return answer.headers.get('location') ?? ''
    },
  }
}

describe('a payment by card', () => {
  test('is begun when the order is placed, once, and goes on after a card that was declined', async () => {
    const { begin, place } = await atReview()
    const [first, second] = await Promise.all([begin(), begin()])
    expect(first.clientSecret).toMatch(/^pi_/)
    expect(second).toEqual(first)
    expect(await begin()).toEqual(first)
    expect(medusa.state.payments).toHaveLength(1)
    expect((await place()).to).toMatch(anOrder)
    expect(medusa.state.orders).toHaveLength(1)
  })

  test('is not begun over another total than the visitor has seen', async () => {
    const { begin } = await atReview()
    medusa.state.prices.variant_mug_s = 25
    expect(await begin()).toEqual({ goTo: `${review}?problem=changed` })
    expect(medusa.state.payments).toEqual([])
  })

  test('that was begun is begun anew when a promotion has changed the total', async () => {
    const { visitor, begin } = await atReview()
    await begin()
    await visitor.post(handleCart, { do: 'promotion', code: 'HEARTH10' })
    expect(await begin()).toEqual({ goTo: `${review}?problem=changed` })
    const [id = ''] = [...medusa.state.carts.keys()]
    const seen = fingerprintOf(await storeApi(store).cart(id))
    await visitor.send(handleCheckout, { do: 'pay', provider: 'pp_stripe_stripe', seen })
    expect(medusa.state.payments.map(({ amount }) => amount)).toEqual([28, 25.8])
  })

  test('of a cart that changed while the visitor was at the bank orders nothing', async () => {
    const { visitor, begin, comeBack } = await atReview()
    await begin()
    await visitor.post(handleCart, { do: 'promotion', code: 'HEARTH10' })
    expect(await comeBack('succeeded')).toBe(`${review}?problem=changed`)
    expect(medusa.state.orders).toEqual([])
  })

  test('makes one order of a double click, a way back from the bank and the news of Stripe', async () => {
    const { visitor, begin, place, comeBack } = await atReview()
    await begin()
    // Stripe has told Medusa first.
    const [id = ''] = [...medusa.state.carts.keys()]
    const order = await storeApi(store).complete(id)
    expect(order).not.toBeNull()
    const ends = await Promise.all([place(), place(), comeBack('succeeded')])
    const [a, b, c] = [ends[0].to, ends[1].to, ends[2]]
    expect(a).toMatch(anOrder)
    expect(new Set([a, b, c]).size).toBe(1)
    expect(medusa.state.orders).toHaveLength(1)
    expect(visitor.cookies.has('cart-fernhollow')).toBe(false)
  })

  test.each([
    ['declines', 'declined'],
    ['asks', 'unconfirmed'],
    ['thinks', 'processing'],
  ] as const)('orders nothing when the bank %s, and says so', async (bank, problem) => {
    const { begin, place, comeBack } = await atReview()
    await begin()
    medusa.state.bank = bank
    expect((await place()).to).toBe(`${review}?problem=${problem}`)
    expect(medusa.state.orders).toEqual([])
    medusa.state.bank = 'succeeds'
    expect(await comeBack('succeeded')).toMatch(anOrder)
  })

  test('that was declined where Medusa saw it is begun anew', async () => {
    const { begin, place } = await atReview()
    const first = await begin()
    medusa.state.bank = 'declines'
    await place()
    expect((await begin()).clientSecret).not.toBe(first.clientSecret)
  })

  test.each([
    ['failed', 'declined'],
    ['pending', 'processing'],
  ])('that comes back %s is told, and nothing is tried', async (status, problem) => {
    const { begin, comeBack } = await atReview()
    await begin()
    expect(await comeBack(status)).toBe(`${review}?problem=${problem}`)
    expect(medusa.state.orders).toEqual([])
  })

  test('lets the money go when somebody else was quicker', async () => {
    const { begin, place } = await atReview()
    await begin()
    medusa.state.stock.variant_mug_s = 0
    expect((await place()).to).toBe('/fernhollow/en/cart?problem=outsold')
    expect(medusa.state.orders).toEqual([])
    expect([...medusa.state.carts.values()].map(({ payment }) => payment)).toEqual([null])
  })

  test('lets the money go when cards are taken no more', async () => {
    const { begin, place } = await atReview()
    await begin()
    medusa.state.providersOff.push('pp_stripe_stripe')
    expect((await place()).to).toBe(`${review}?problem=refused`)
    const [cart] = [...medusa.state.carts.values()]
    expect(cart?.payment?.provider_id).toBe('pp_system_default')
  })

  test('can’t be made without script, and an invoice can', async () => {
    const { begin, place } = await atReview()
    expect((await place({})).to).toBe(`${review}?problem=script`)
    await begin()
    expect((await place({})).to).toBe(`${review}?problem=script`)
    expect((await place({ provider: 'pp_system_default' })).to).toMatch(anOrder)
  })

  test('that the bank is still working on is not paid a second time, by invoice', async () => {
    const { begin, place } = await atReview()
    await begin()
    medusa.state.bank = 'thinks'
    expect((await place({ provider: 'pp_system_default' })).to).toBe(`${review}?problem=processing`)
    expect(medusa.state.orders).toEqual([])
    medusa.state.bank = 'succeeds'
    expect((await place()).to).toMatch(anOrder)
  })

  test('is never said to have come to nothing when Medusa can’t be asked', async () => {
    const { begin, place, comeBack } = await atReview()
    await begin()
    medusa.state.away = true
    expect((await place()).to).toBe(`${review}?problem=processing`)
    expect(await comeBack('succeeded')).toBe(`${review}?problem=processing`)
    expect(await begin()).toEqual({ problem: 'away' })
  })
})
