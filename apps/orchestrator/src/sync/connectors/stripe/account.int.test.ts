import { SyncError } from '@tandem/sync-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { API_VERSION } from './api-version.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { createPrice } from './fake/prices.ts'
import { createProduct, updateProduct } from './fake/products.ts'
import { makeWebhook } from './make-webhook.ts'
import { openStripe } from './open-stripe.ts'
import { type StripeSettings, stripeSettingsSchema } from './settings.ts'

const stripe = new FakeStripe()
let endpoint: string
let account: FakeAccount
let serial = 0

beforeAll(async () => {
  endpoint = await stripe.listen()
})
afterAll(() => stripe.close())
beforeEach(() => {
  account = stripe.open(`acct_1account${++serial}`, true)
  account.limits = { total: 10_000, endpoint: 10_000 }
  stripe.asked.length = 0
})
afterEach(() => {
  stripe.failsWith = () => null
})

const open = (secretKey = account.key, of = account.id) =>
  openStripe(
    {
      account: of,
      secretKey,
      webhookSecrets: ['whsec_of_an_account_here'],
      origin: '3c0b62d2-0d3c-4a44-a39f-9f8d6f2d4a01',
      endpoint,
    },
    { timeoutMs: 5_000 },
  )
const soon = () => new Date(Date.now() + 8_000)

async function refusalOf(asked: Promise<unknown>): Promise<SyncError> {
  const error = await asked.then(
    () => null,
    (one: unknown) => one,
  )
  if (error instanceof SyncError) return error
  throw new Error('it was not refused')
}

describe('what is wrong is said in words', () => {
  test('a key that was replaced, once: it is not tried again', async () => {
    const remote = open('rk_live_that_nobody_knows')
    expect(await refusalOf(remote.list('billing-product', null, 1))).toMatchObject({
      code: 'INTEGRATION_REFUSED',
      message: expect.stringContaining('Enter another one'),
    })
    expect([remote.isResting(), remote.refusal?.()]).toEqual([
      true,
      expect.stringContaining('refuses the key'),
    ])
    await refusalOf(remote.list('billing-price', null, 1))
    expect(stripe.asked).toEqual([])
  })

  test('a permission that the key has not', async () => {
    account.keys.set('rk_live_products_alone', new Set(['product_read']))
    expect(await refusalOf(open('rk_live_products_alone').list('billing-price', null, 1))).toMatchObject({
      code: 'PEER_REFUSED',
      message: expect.stringContaining('no permission for Prices'),
    })
  })

  test('a key of another account', async () => {
    await open().checkAccess?.()
    const refused = await refusalOf(Promise.resolve(open(account.key, 'acct_1other').checkAccess?.()))
    expect(refused.message).toContain(`is that of ${account.id}`)
  })

  test('a webhook endpoint that is not there; one that is disabled or lacks events is set right', async () => {
    const address = 'https://cms.test/api/stripe/webhook'
    const remote = open()
    const subscribe = () => Promise.resolve(remote.subscribe?.(address))
    expect((await refusalOf(subscribe())).message).toContain('no webhook endpoint')
    const there = account.addEndpoint(address, ['price.created'])
    there.status = 'disabled'
    expect(await subscribe()).toBe(1)
    expect(there.status).toBe('enabled')
    expect(there.enabled_events).toContain('product.deleted')
    expect(await subscribe()).toBe(0)
  })

  test('a webhook endpoint is made on request, once, and its secret is kept beside the others', async () => {
    const address = 'https://cms.test/api/stripe/webhook'
    const settings = stripeSettingsSchema.parse({ account: account.id, secretKey: account.key, endpoint })
    const make = (before: StripeSettings) => makeWebhook(before, address, { timeoutMs: 5_000 })
    const made = await make(settings)
    const [first] = account.endpoints.values()
    expect(first).toMatchObject({ url: address, status: 'enabled', api_version: API_VERSION })
    expect(made.webhookSecrets).toEqual([first?.secret])
    expect(await open().subscribe?.(address)).toBe(0)
    // Whoever makes it again has lost the secret: the endpoint that nobody can verify goes.
    const again = await make(settings)
    expect([...account.endpoints.values()].map(({ secret }) => secret)).toEqual(again.webhookSecrets)
    expect((await make(again)).webhookSecrets).toHaveLength(2)
  })

  test('an endpoint that somebody made at Stripe is left alone', async () => {
    const address = 'https://cms.test/api/stripe/webhook'
    account.addEndpoint(address)
    const settings = stripeSettingsSchema.parse({ account: account.id, secretKey: account.key, endpoint })
    const refused = await refusalOf(makeWebhook(settings, address, { timeoutMs: 5_000 }))
    expect(refused.message).toContain('enter its signing secret')
    expect(account.endpoints.size).toBe(1)
  })
})

describe('limits', () => {
  test('a call that Stripe refuses for them is made again, and all about the account waits', async () => {
    account.limits = { total: 3, endpoint: 3 }
    const remote = open()
    const { id } = createProduct(account, { name: 'Mug' })
    const reads = await Promise.all(
      Array.from({ length: 6 }, () => remote.read('billing-product', [id], 10_000)),
    )
    expect(reads.every((read) => read.get(id)?.record !== null)).toBe(true)
  })

  test('who can’t wait is told when to come again', async () => {
    account.limits = { total: 0, endpoint: 0 }
    const refused = await refusalOf(open().read('billing-product', ['prod_1'], 50))
    expect(refused).toMatchObject({ code: 'PEER_BUSY', retryAfterMs: expect.any(Number) })
  })
})

test('trap 14: a key that comes with another body writes nothing, and the record is looked at again', async () => {
  const remote = open()
  const { id } = createProduct(account, { name: 'Mug' })
  const write = async (name: string) => {
    const reading = (await remote.read('billing-product', [id])).get(id)
    const fields = {
      name,
      description: null,
      images: [],
      active: true,
      unit_label: null,
      tax_code: null,
      metadata: {},
    }
    const one = {
      ref: '1',
      remoteId: id,
      expect: reading?.token ?? '',
      fields,
      marker: { rev: 7, hash: 'same' },
    }
    return (await remote.write('billing-product', [one], soon())).get('1')
  }
  expect(await write('Cup')).toEqual({ outcome: 'applied' })
  expect(await write('Bowl')).toEqual({ outcome: 'contended' })
  expect(account.products.get(id)?.name).toBe('Cup')
})

test('what one record is refused for stops no other', async () => {
  const remote = open()
  const { id: product } = createProduct(account, { name: 'Mug' })
  const fields = (unit_amount_decimal: string) => ({
    ...{
      product,
      currency: 'kwd',
      unit_amount_decimal,
      recurring: null,
      tiers: null,
      tax_behavior: 'unspecified',
    },
    ...{ nickname: null, lookup_key: null, is_default: false, active: true, metadata: {} },
  })
  const write = (ref: string, amount: string) => ({
    ...{ ref, remoteId: null, expect: '', fields: fields(amount), marker: { rev: 1, hash: ref } },
  })
  const outcomes = await remote.write('billing-price', [write('1', '4125'), write('2', '4120')], soon())
  expect(outcomes.get('1')).toMatchObject({ outcome: 'failed', code: 'RECORD_INVALID' })
  expect(outcomes.get('2')).toMatchObject({ outcome: 'applied' })
})

describe('what is listed', () => {
  test('names a thousand prices of a product once each, archived ones too', async () => {
    const { id: product } = createProduct(account, { name: 'Mug' })
    const made = Array.from({ length: 1_000 }, (_, n) =>
      createPrice(account, { product, currency: 'eur', unit_amount: String(n), active: String(n % 3 > 0) }),
    ).map(({ id }) => id)
    const remote = open()
    const listed: string[] = []
    for (;;) {
      const page = await remote.list('billing-price', listed.at(-1) ?? null, 300)
      listed.push(...page)
      if (page.length < 300) break
    }
    expect(listed).toEqual(made.toSorted())
    // A walk is made once, however many pages it is asked for.
    expect(stripe.asked.length).toBeLessThan(15)
  })

  test('says what has changed by Stripe’s events, in one call for both lanes, and takes an old moment for everything', async () => {
    const { id: quiet } = createProduct(account, { name: 'Quiet' })
    const [since, now] = [new Date(Date.now() + 5_000), Date.now()]
    account.now = () => new Date(now + 10_000)
    const { id } = createProduct(account, { name: 'Mug' })
    const price = createPrice(account, { product: id, currency: 'eur', unit_amount: '5' })
    updateProduct(account, id, { default_price: price.id })
    const remote = open()
    const changed = await remote.listChanged('billing-product', since, null, 10)
    expect(changed.ids).toEqual([id])
    expect((await remote.listChanged('billing-price', since, null, 10)).ids).toEqual([price.id])
    expect(stripe.asked).toEqual(['GET /v1/events'])
    expect(changed.asOf.getTime()).toBeLessThan(now + 10_000)
    const all = await remote.listChanged('billing-product', new Date(0), null, 10)
    expect(all.ids).toEqual([id, quiet].toSorted())
  })
})
