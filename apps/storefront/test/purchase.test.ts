import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browser } from './browser.ts'
import { sellingMedusa } from './selling-medusa.ts'
import { twoSystems } from './two-systems.ts'

// After `browser.ts`, which sets the environment that they read.
const { handleCart } = await import('../src/features/cart/handle-cart.ts')
const { handleCheckout } = await import('../src/features/checkout/handle-checkout.ts')
const { handleOrder } = await import('../src/features/order/handle-order.ts')
const { handleAccount } = await import('../src/features/account/handle-account.ts')
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

const mug = { do: 'add', handle: 'mug', variant: 'variant_mug_s' }
const store = { publishableKey: 'pk_fernhollow', salesChannelId: 'sc_fernhollow' } as const

describe('the cart', () => {
  test('without script leads to its page, with script answers with Medusa’s own totals', async () => {
    const visitor = browser()
    expect(await visitor.post(handleCart, { ...mug, quantity: '2' })).toEqual({
      status: 303,
      to: '/fernhollow/en/cart',
    })
    const { body } = await visitor.send(handleCart, mug)
    expect(body.problem).toBeNull()
    expect(body.cart).toMatchObject({ count: 3, total: { amount: '66', currency: 'eur' }, blocked: false })
    expect(visitor.cookies.get('cart-count-fernhollow')).toBe('3')
  })

  test('of each store stays its own, also under another store’s name', async () => {
    const visitor = browser()
    await visitor.post(handleCart, mug)
    const own = visitor.cookies.get('cart-fernhollow') ?? ''
    await visitor.post(handleCart, {
      store: 'noor',
      do: 'add',
      handle: 'lantern',
      variant: 'variant_lantern_s',
    })
    expect([...medusa.state.carts.values()].map((cart) => cart.sales_channel_id)).toEqual([
      'sc_fernhollow',
      'sc_noor',
    ])
    expect(visitor.cookies.get('cart-fernhollow')).toBe(own)
    visitor.cookies.set('cart-halden', own)
    const { body } = await visitor.send(handleCart, { store: 'halden', do: 'seen' })
    expect(body.cart).toBeNull()
  })

  test('takes nothing that its store doesn’t sell', async () => {
    const visitor = browser()
    for (const fields of [
      { ...mug, store: 'noor' },
      { ...mug, variant: 'variant_lantern_s' },
      { ...mug, handle: 'lantern', variant: 'variant_lantern_s' },
    ]) {
      expect((await visitor.send(handleCart, fields)).body).toMatchObject({ problem: 'gone', cart: null })
    }
    expect(medusa.state.carts.size).toBe(0)
  })

  test('says how many there are when more are asked for, and stays as it was', async () => {
    const visitor = browser()
    await visitor.post(handleCart, { ...mug, quantity: '5' })
    const { body } = await visitor.send(handleCart, { ...mug, quantity: '5' })
    expect(body).toMatchObject({ problem: 'over-stock', left: 2, cart: { count: 5 } })
    expect((await visitor.post(handleCart, { ...mug, quantity: '5' })).to).toBe(
      '/fernhollow/en/cart?problem=over-stock&left=2',
    )
    const [line] = body.cart.lines
    const changed = await visitor.send(handleCart, { do: 'change', line: line.id, quantity: '8' })
    expect(changed.body).toMatchObject({ problem: 'over-stock', left: 7, cart: { count: 5 } })
  })

  test('says of two lines that share an item what each can still have', async () => {
    const visitor = browser()
    Object.assign(medusa.state.stock, { variant_mug_s: 3, variant_mug_l: 3 })
    medusa.state.shared.push('variant_mug_s', 'variant_mug_l')
    await visitor.post(handleCart, { ...mug, quantity: '2' })
    const { body } = await visitor.send(handleCart, { ...mug, variant: 'variant_mug_l', quantity: '2' })
    expect(body.cart).toMatchObject({
      blocked: true,
      lines: [
        { state: 'over-stock', left: 1 },
        { state: 'over-stock', left: 1 },
      ],
    })
    const [line] = body.cart.lines
    const fewer = await visitor.send(handleCart, { do: 'change', line: line.id, quantity: '1' })
    expect(fewer.body.cart).toMatchObject({ blocked: false, count: 3 })
  })

  test('says of what Medusa has in no place of this shop that it can’t be had', async () => {
    medusa.state.inNoPlace.push('variant_mug_s')
    const { body } = await browser().send(handleCart, mug)
    expect(['gone', 'sold-out']).toContain(body.problem)
  })

  test('says sold out for what is', async () => {
    medusa.state.stock.variant_mug_l = 0
    const { body } = await browser().send(handleCart, { ...mug, variant: 'variant_mug_l' })
    expect(body.problem).toBe('sold-out')
  })

  test('gives back what was removed', async () => {
    const visitor = browser()
    const { body } = await visitor.send(handleCart, { ...mug, quantity: '2' })
    const removed = await visitor.send(handleCart, { do: 'remove', line: body.cart.lines[0].id })
    expect(removed.body).toMatchObject({
      cart: null,
      removed: { productId: 'prod_mug', variantId: 'variant_mug_s', quantity: 2 },
    })
    expect(
      (await visitor.send(handleCart, { do: 'remove', line: body.cart.lines[0].id })).body.problem,
    ).toBeNull()
  })

  test('takes a code however it is typed, and none of another tenant', async () => {
    const visitor = browser()
    await visitor.post(handleCart, mug)
    const other = await visitor.send(handleCart, { do: 'promotion', code: 'OTHERS20' })
    expect(other.body).toMatchObject({ problem: 'bad-code', cart: { discount: null } })
    const taken = await visitor.send(handleCart, { do: 'promotion', code: ' hearth10 ' })
    expect(taken.body).toMatchObject({
      problem: null,
      cart: { promotions: ['HEARTH10'], discount: { amount: '2.2' }, total: { amount: '19.8' } },
    })
    const without = await visitor.send(handleCart, { do: 'forget-promotion', code: 'HEARTH10' })
    expect(without.body.cart.promotions).toEqual([])
  })

  test('moves to another currency openly', async () => {
    const visitor = browser()
    await visitor.post(handleCart, mug)
    visitor.cookies.set('currency-fernhollow', 'gbp')
    const { body } = await visitor.send(handleCart, mug)
    expect(body.cart).toMatchObject({ movedFrom: 'eur', total: { currency: 'gbp' }, count: 2 })
    expect((await visitor.send(handleCart, { do: 'seen' })).body.cart.movedFrom).toBeNull()
  })

  test('says honestly that it can’t be reached', async () => {
    const visitor = browser()
    await visitor.post(handleCart, mug)
    medusa.state.away = true
    const { status, body } = await visitor.send(handleCart, { do: 'seen' })
    expect([status, body.problem]).toEqual([503, 'away'])
    expect((await visitor.post(handleCart, mug)).to).toContain('problem=away')
    expect(visitor.cookies.has('cart-fernhollow')).toBe(true)
  })

  test.each([
    ['no number', { ...mug, quantity: 'many' }, 400],
    ['less than one', { ...mug, quantity: '0' }, 400],
    ['more than anybody orders', { ...mug, quantity: '100000' }, 200],
    ['an unknown deed', { do: 'steal' }, 400],
  ])('refuses %s', async (_, fields, status) => {
    const visitor = browser()
    const answer = await visitor.post(handleCart, fields)
    expect(answer.status).toBe(status === 200 ? 303 : status)
    expect(medusa.state.carts.size).toBe(0)
  })
})

const address = {
  do: 'address',
  email: 'ada@mail.test',
  name: 'Ada Lovelace',
  country: 'ie',
  address: '11 Harbour Row',
  postcode: 'D04',
  city: 'Dublin',
  phone: '',
}

async function toReview(visitor = browser()) {
  await visitor.post(handleCart, mug)
  await visitor.post(handleCheckout, address)
  await visitor.post(handleCheckout, { do: 'delivery', option: 'so_1' })
  const [id = ''] = [...medusa.state.carts.keys()]
  return {
    visitor,
    place: async () => ({
      do: 'place',
      provider: 'pp_system_default',
      seen: fingerprintOf(await storeApi(store).cart(id)),
    }),
  }
}

describe('the checkout', () => {
  test('leads from step to step', async () => {
    const visitor = browser()
    await visitor.post(handleCart, mug)
    expect((await visitor.post(handleCheckout, address)).to).toBe('/fernhollow/en/checkout/delivery')
    expect((await visitor.post(handleCheckout, { do: 'delivery', option: 'so_1' })).to).toBe(
      '/fernhollow/en/checkout/review',
    )
  })

  test('gives a form back with what was typed, and nothing reaches Medusa', async () => {
    const visitor = browser()
    await visitor.post(handleCart, mug)
    for (const wrong of [
      { email: 'nobody' },
      { name: ' ' },
      { country: 'us' },
      { postcode: '' },
      { city: '' },
    ]) {
      visitor.cookies.delete('form-fernhollow')
      expect((await visitor.post(handleCheckout, { ...address, ...wrong })).to).toBe(
        '/fernhollow/en/checkout',
      )
      expect(visitor.cookies.has('form-fernhollow')).toBe(true)
    }
    expect([...medusa.state.carts.values()][0]?.email).toBeNull()
  })

  test('places one order, however often and however quickly the button is pressed', async () => {
    const { visitor, place } = await toReview()
    const form = await place()
    const twice = await Promise.all([visitor.post(handleCheckout, form), visitor.post(handleCheckout, form)])
    expect(medusa.state.orders).toHaveLength(1)
    expect(new Set(twice.map(({ to }) => to)).size).toBe(1)
    expect(twice[0].to).toMatch(/^\/fernhollow\/en\/order\/[\w-]+\.[\w-]+$/)
    expect(visitor.cookies.has('cart-fernhollow')).toBe(false)
  })

  test('orders nothing at another price than the visitor has seen', async () => {
    const { visitor, place } = await toReview()
    const form = await place()
    medusa.state.prices.variant_mug_s = 25
    expect((await visitor.post(handleCheckout, form)).to).toBe(
      '/fernhollow/en/checkout/review?problem=changed',
    )
    expect(medusa.state.orders).toEqual([])
    const { body } = await visitor.send(handleCart, { do: 'change', line: 'cali_none', quantity: '1' })
    expect(body.cart.lines[0].priceBefore).toEqual({ amount: '22', currency: 'eur' })
    expect((await visitor.post(handleCheckout, await place())).to).toContain('/order/')
  })

  test('orders nothing that was sold to somebody else meanwhile', async () => {
    const { visitor, place } = await toReview()
    const form = await place()
    medusa.state.stock.variant_mug_s = 0
    expect((await visitor.post(handleCheckout, form)).to).toBe('/fernhollow/en/cart?problem=changed')
    expect(medusa.state.orders).toEqual([])
    expect(visitor.cookies.has('cart-fernhollow')).toBe(true)
  })

  test('tells who lost the last piece at the last moment that somebody was quicker', async () => {
    const { visitor, place } = await toReview()
    const form = await place()
    medusa.state.lastMoment = () => {
      medusa.state.stock.variant_mug_s = 0
    }
    expect((await visitor.post(handleCheckout, form)).to).toBe('/fernhollow/en/cart?problem=outsold')
    expect(medusa.state.orders).toEqual([])
    const { body } = await visitor.send(handleCart, { do: 'seen' })
    expect(body.cart).toMatchObject({ blocked: true, lines: [{ state: 'sold-out', left: 0 }] })
  })

  test('leads back to its steps when what it needs is not offered any more', async () => {
    const { visitor, place } = await toReview()
    medusa.state.providersOff.push('pp_system_default')
    const { to } = await visitor.post(handleCheckout, await place())
    expect(to).toBe('/fernhollow/en/checkout/review?problem=refused')
  })

  test('takes only ways of paying that it has a form for', async () => {
    const { visitor, place } = await toReview()
    const answer = await visitor.post(handleCheckout, {
      ...(await place()),
      provider: 'pp_stripe-ideal_stripe',
    })
    expect(answer.to).toContain('problem=failed')
    expect(medusa.state.orders).toEqual([])
  })

  test('without a cart leads to the cart', async () => {
    for (const form of [address, { do: 'delivery', option: 'so_1' }, { do: 'place' }]) {
      expect((await browser().post(handleCheckout, form)).to).toBe('/fernhollow/en/cart')
    }
  })

  test('says that nothing was ordered when Medusa is away', async () => {
    const { visitor, place } = await toReview()
    const form = await place()
    medusa.state.away = true
    expect((await visitor.post(handleCheckout, form)).to).toBe('/fernhollow/en/checkout/review?problem=away')
  })
})

describe('an order of a guest', () => {
  test('is found by number and e-mail, in its own store, and a wrong pair is never told which was wrong', async () => {
    const { visitor, place } = await toReview()
    await visitor.post(handleCheckout, await place())
    const find = async (fields: object, peer = '203.0.113.1') =>
      (await browser(peer).post(handleOrder, { number: '1', email: 'ada@mail.test', ...fields })).to
    expect(await find({ email: ' ADA@mail.test' })).toMatch(/^\/fernhollow\/en\/order\/find$/)
    expect(await find({ email: 'ADA@mail.test' })).toMatch(/^\/fernhollow\/en\/order\/[\w-]+\.[\w-]+$/)
    const unknown = '/order/find?notice=unknown'
    expect(await find({ email: 'eve@mail.test' })).toBe(`/fernhollow/en${unknown}`)
    expect(await find({ number: '2' })).toBe(`/fernhollow/en${unknown}`)
    expect(await find({ store: 'noor' })).toBe(`/noor/en${unknown}`)
  })

  test('is not guessed for long, from one place or from many', async () => {
    const guess = async (peer: string, number: string) =>
      (await browser(peer).post(handleOrder, { number, email: 'eve@mail.test' })).to
    const one = await Promise.all([11, 12, 13, 14, 15, 16].map((n) => guess('203.0.113.2', String(n))))
    expect(one.filter((to) => to.includes('notice=slow'))).toHaveLength(1)
    const many = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => guess(`203.0.113.1${n}`, '77')))
    expect(many.filter((to) => to.includes('notice=slow'))).toHaveLength(1)
  })
})

describe('an account', () => {
  let accounts = 0
  /** Another one for each test: tries are counted by account. */
  const someone = () => {
    accounts += 1
    return {
      do: 'register',
      name: 'Ada Lovelace',
      email: `Ada${accounts}@mail.test`,
      password: 'a long password',
    }
  }

  test('is made, left and entered again, and the cart comes along', async () => {
    const ada = someone()
    const visitor = browser('192.0.2.10')
    await visitor.post(handleCart, mug)
    expect((await visitor.post(handleAccount, ada)).to).toBe('/fernhollow/en/account')
    expect([...medusa.state.carts.values()][0]).toMatchObject({ email: ada.email.toLowerCase() })
    expect(visitor.cookies.has('session-alder')).toBe(true)

    await visitor.post(handleAccount, { do: 'sign-out' })
    expect([...visitor.cookies.keys()]).toEqual([])

    const signIn = { do: 'sign-in', email: ada.email, password: ada.password, back: '/checkout' }
    expect((await visitor.post(handleAccount, signIn)).to).toBe('/fernhollow/en/checkout')
  })

  test('is entered at one tenant, and not at another', async () => {
    const ada = someone()
    const visitor = browser('192.0.2.11')
    await visitor.post(handleAccount, ada)
    const session = visitor.cookies.get('session-alder') ?? ''
    visitor.cookies.set('session-noor', session)
    const profile = { do: 'profile', name: 'Eve', phone: '' }
    expect((await visitor.post(handleAccount, { ...profile, store: 'noor' })).to).toBe(
      '/noor/en/account/sign-in',
    )
  })

  test('with a wrong password stays shut, and the password is in no cookie', async () => {
    const ada = someone()
    const visitor = browser('192.0.2.12')
    await browser('192.0.2.12').post(handleAccount, ada)
    const answer = await visitor.post(handleAccount, {
      do: 'sign-in',
      email: ada.email,
      password: 'guess-work',
    })
    expect(answer.to).toBe('/fernhollow/en/account/sign-in?notice=wrong')
    const kept = [...visitor.cookies.values()].map((value) => Buffer.from(value, 'base64url').toString())
    expect(kept.join()).toContain(ada.email.toLowerCase())
    expect(kept.join()).not.toContain('guess-work')
  })

  test('is not made twice, and its owner is let in', async () => {
    const ada = someone()
    await browser('192.0.2.13').post(handleAccount, ada)
    const other = await browser('192.0.2.13').post(handleAccount, { ...ada, password: 'another password' })
    expect(other.to).toBe('/fernhollow/en/account/register?notice=exists')
    expect((await browser('192.0.2.13').post(handleAccount, ada)).to).toBe('/fernhollow/en/account')
  })

  test('asks for a long password', async () => {
    const ada = someone()
    const answer = await browser('192.0.2.14').post(handleAccount, { ...ada, password: 'short' })
    expect(answer.to).toBe('/fernhollow/en/account/register')
    expect(medusa.state.customers.size).toBe(0)
  })

  test('never says whether an address has one', async () => {
    const ada = someone()
    await browser('192.0.2.15').post(handleAccount, ada)
    const ask = (email: string) => browser('192.0.2.15').post(handleAccount, { do: 'forgot', email })
    expect(await ask(ada.email)).toEqual(await ask('nobody@mail.test'))
    expect(medusa.state.resets[0]).toEqual({
      identifier: ada.email.toLowerCase(),
      metadata: { store: 'fernhollow', locale: 'en' },
    })
  })

  test('takes a new password with the link’s token, and not with another', async () => {
    const visitor = browser('192.0.2.16')
    const reset = { do: 'reset', password: 'a new long password' }
    expect((await visitor.post(handleAccount, { ...reset, token: 'used' })).to).toBe(
      '/fernhollow/en/account/forgot?notice=expired',
    )
    expect((await visitor.post(handleAccount, { ...reset, token: 'good' })).to).toBe(
      '/fernhollow/en/account/sign-in?notice=reset',
    )
  })

  test('lets nobody guess for long, from one place or from many', async () => {
    const guess = (peer: string, email: string) =>
      browser(peer).post(handleAccount, { do: 'sign-in', email, password: 'guess' })
    const fromOne = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => guess('192.0.2.20', `one${n}@mail.test`)))
    expect(fromOne.filter(({ to }) => to.includes('notice=slow'))).toHaveLength(1)
    const fromMany = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => guess(`198.51.100.${n}`, 'victim@mail.test')),
    )
    expect(fromMany.filter(({ to }) => to.includes('notice=slow'))).toHaveLength(1)
  })
})
