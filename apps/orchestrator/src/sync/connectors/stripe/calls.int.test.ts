import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweepChanges } from '../../reconcile/sweep-changes.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { stripeConnector } from './connector.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { createPrice, updatePrice } from './fake/prices.ts'
import { createProduct, updateProduct } from './fake/products.ts'

const MOST_CALLS = 3
/** An event's age by which no sweep looks at it once more. */
const LONG_MS = 10 * 60_000

const engine = engineForFile()
const stripe = new FakeStripe()
let account: FakeAccount
let settings: Awaited<ReturnType<typeof connectAlder>>['settings']
let product: string
let price: string
let now = Date.now()

beforeAll(async () => {
  ;({ account, settings } = await connectAlder(engine, stripe))
  account.now = () => new Date(now)
  product = createProduct(account, { name: 'Mug' }).id
  price = createPrice(account, { product, currency: 'eur', unit_amount: '500' }).id
  await run()
})
afterAll(() => stripe.close())
beforeEach(async () => {
  await run()
  // What was written lately here would be looked at as well.
  for (const table of ['billing_products', 'billing_prices'])
    await engine.pool.query(`update ${table} set updated_at = now() - interval '1 hour'`)
  await engine.settle()
  // Another process: what this one has read lately it would not read again.
  const { name: connector, bindings, open, sweepSeconds } = stripeConnector
  const remote = open(settings, { timeoutMs: 5_000 })
  await engine.connect({ id: 'stripe-alder', connector, bindings, sweepSeconds, remote })
  now += LONG_MS
  await engine.pool.query(
    `update sync.lanes set remote_cursor = $1, hub_cursor = now() where entity like 'billing-%'`,
    [new Date(now - 1_000)],
  )
  stripe.asked.length = 0
})

/** What an account has told nobody of is found, and worked on; `account` then has looked at both lanes once. */
async function run(): Promise<void> {
  await engine.pool.query(
    `update sync.lanes set due_at = case when entity like 'billing-%' then now() else 'infinity' end`,
  )
  const sweep = { pageSize: 500, settleMs: 0, intervalSeconds: 60, onSweep: () => {} }
  await sweepChanges({ ...engine.deps, ...sweep })
  await engine.settle()
}
const nameHere = async () =>
  (await engine.pool.query('select name from billing_products')).rows.map(({ name }) => name)

test('a run in which nothing has changed costs one call', async () => {
  await run()
  expect(stripe.asked).toEqual(['GET /v1/events'])
})

test('a run after one change in Stripe costs at most three', async () => {
  updateProduct(account, product, { name: 'Cup' })
  await run()
  expect(await nameHere()).toEqual(['Cup'])
  expect(stripe.asked.length).toBeLessThanOrEqual(MOST_CALLS)
})

test('so does one after a price was archived there', async () => {
  updatePrice(account, price, { active: 'false' } as never)
  await run()
  const { rows } = await engine.pool.query('select active from billing_prices')
  expect(rows).toEqual([{ active: false }])
  expect(stripe.asked.length).toBeLessThanOrEqual(MOST_CALLS)
})

test('a change here is written by three, the last look before it included', async () => {
  const { docs } = await engine.payload.find({ collection: 'billing-products' })
  const data = { name: 'Bowl', _status: 'published' } as never
  await engine.payload.update({ collection: 'billing-products', id: docs[0]?.id ?? 0, data })
  await engine.settle()
  expect(account.products.get(product)?.name).toBe('Bowl')
  expect(stripe.asked).toEqual([
    'GET /v1/products',
    `GET /v1/products/${product}`,
    `POST /v1/products/${product}`,
  ])
})
