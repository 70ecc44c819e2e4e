import type { Lane } from '@tandem/contracts/sync'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { processLinks } from '../../process-links/process-links.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'

const engine = engineForFile()
const stripe = new FakeStripe()
const integration = 'stripe-alder'
let account: FakeAccount
let tenant: number
let serial = 0

beforeAll(async () => {
  ;({ account, tenant } = await connectAlder(engine, stripe))
})
afterAll(() => stripe.close())
afterEach(() => {
  stripe.before = () => {}
  stripe.after = () => {}
})

/** A product with one price, which is what sells. */
async function sold() {
  const key = `key_${++serial}`
  const { id: product } = await engine.payload.create({
    collection: 'billing-products',
    data: { name: key, tenant, _status: 'published' } as never,
  })
  const { id } = await engine.payload.create({
    collection: 'billing-prices',
    data: {
      product,
      tenant,
      currency: 'eur',
      amount: '10',
      taxBehavior: 'unspecified',
      isDefault: true,
      lookupKey: key,
      _status: 'published',
    } as never,
  })
  await engine.settle()
  const stripeId = async () =>
    (await engine.payload.findByID({ collection: 'billing-prices', id })).stripeId ?? ''
  const { product: there = '' } = account.prices.get(await stripeId()) ?? {}
  const prices = () => [...account.prices.values()].filter((price) => price.product === there)
  return { id, key, stripeId, there, prices, before: await stripeId() }
}
type Sold = Awaited<ReturnType<typeof sold>>

/** Whoever asks for what it costs is told: by the product's default, and by its lookup key. */
function expectSellable({ there, key, prices }: Sold): void {
  const standard = account.prices.get(account.products.get(there)?.default_price ?? '')
  expect(standard?.active).toBe(true)
  expect(prices().filter((price) => price.active && price.lookup_key === key)).toHaveLength(1)
}

/** The calls of Stripe's that a price's change takes, in their order. */
const STEPS = [
  ['the new price', /^POST \/v1\/prices$/],
  ['the default', /^POST \/v1\/products\/prod_/],
  ['the end of making it', /^POST \/v1\/prices\/price_/],
  ['archiving the old one', /^POST \/v1\/prices\/price_/],
] as const

/** Before a step is as after the one before. */
const cases = [
  ['before', ...STEPS[0], 0] as const,
  ...STEPS.map(([name, call], index) => ['after', name, call, index] as const),
]

test.each(cases)(
  'trap 11: a worker that dies %s %s leaves one that sells, and the next finishes',
  async (when, _, call, index) => {
    const one = await sold()
    const lane: Lane = { integration, entity: 'billing-price' }
    await engine.payload.update({
      collection: 'billing-prices',
      id: one.id,
      data: { amount: '12', _status: 'published' },
    })
    let step = 0
    const died = new Promise<void>((resolve) => {
      stripe[when] = (asked) => {
        if (!STEPS[step]?.[1].test(asked)) return
        if (step++ < index) return
        expect(asked).toMatch(call)
        resolve()
        // It never learns what came of it, and writes nothing down.
        return new Promise(() => {})
      }
    })
    const work = async () => {
      // The last step is another document's, in another batch.
      await processLinks(lane, engine.deps)
      await engine.settle()
    }
    await Promise.race([died, work().then(() => expect.fail('nobody died'))])
    expectSellable(one)
    // Its lease ends, and so does the time in which what it sent might still land.
    stripe[when] = () => {}
    await engine.pool.query(
      `update sync.links set lease_until = now() - interval '1 second', unsettled_until = null where integration = $1`,
      [integration],
    )
    await engine.settle()
    expectSellable(one)
    const [after, before] = [account.prices.get(await one.stripeId()), account.prices.get(one.before)]
    expect(after).toMatchObject({ unit_amount: 1200, active: true, lookup_key: one.key })
    expect(account.products.get(one.there)?.default_price).toBe(after?.id)
    expect(before).toMatchObject({ unit_amount: 1000, active: false, lookup_key: null })
    // Nothing is there twice, on either side, and nobody has anything to decide.
    expect(one.prices()).toHaveLength(2)
    const where = {
      product: {
        equals: (await engine.payload.findByID({ collection: 'billing-prices', id: one.id, depth: 0 }))
          .product,
      },
    }
    expect(
      (await engine.payload.count({ collection: 'billing-prices', where: where as never })).totalDocs,
    ).toBe(2)
    expect((await engine.payload.count({ collection: 'sync-conflicts' })).totalDocs).toBe(0)
  },
)

test('another amount while the price is being made makes a third one, and loses neither', async () => {
  const one = await sold()
  const change = (amount: string) =>
    engine.payload.update({
      collection: 'billing-prices',
      id: one.id,
      data: { amount, _status: 'published' },
    })
  await change('12')
  stripe.after = async (asked) => {
    if (asked !== 'POST /v1/prices') return
    stripe.after = () => {}
    await change('13')
  }
  await engine.settle()
  const made = one.prices().map(({ unit_amount, active }) => [unit_amount, active])
  expect(made.toSorted()).toEqual([
    [1000, false],
    [1200, false],
    [1300, true],
  ])
  expectSellable(one)
  expect(await engine.payload.findByID({ collection: 'billing-prices', id: one.id })).toMatchObject({
    amount: '13',
  })
})
