import { afterAll, beforeAll, expect, test } from 'vitest'
import { processLinks } from '../../process-links/process-links.ts'
import { readRun } from '../../reconcile/read-runs.ts'
import { reconcile } from '../../reconcile/reconcile.ts'
import { startOrJoinRun } from '../../reconcile/start-runs.ts'
import { addBilled } from '../../test-support/billed-catalogue.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'

const PRODUCTS = 40
const PRICES_EACH = 3
const KILLED_AFTER = 45

const engine = engineForFile()
const stripe = new FakeStripe()
const integration = 'stripe-alder'
let account: FakeAccount
let refused = 0

beforeAll(async () => {
  const { tenant, ...connected } = await connectAlder(engine, stripe)
  account = connected.account
  account.limits = { total: 100, endpoint: 25 }
  stripe.onRefused = () => refused++
  await addBilled(engine.pool, { tenant, integration, products: PRODUCTS, pricesEach: PRICES_EACH })
})
afterAll(() => stripe.close())

test('a catalogue is pushed within Stripe’s limits, tells how long it takes, and goes on when its worker is killed', async () => {
  const run = await startOrJoinRun(engine.pool, { integration, entity: 'billing-price' }, 'apply')
  await reconcile({ ...engine.deps, pageSize: 500, settleMs: 0, onRun: () => {} })
  const progress = () => readRun(engine.pool, run?.id ?? '')
  expect(await progress()).toMatchObject({ state: 'finished', waiting: 120, secondsLeft: null })

  // A worker dies within a call: nobody learns what came of it, nor of the others that it was at.
  let writes = 0
  const died = new Promise<void>((resolve) => {
    stripe.after = (call) => {
      if (!call.startsWith('POST') || ++writes < KILLED_AFTER) return
      resolve()
      return new Promise(() => {})
    }
  })
  await processLinks({ integration, entity: 'billing-product' }, engine.deps)
  const working = processLinks({ integration, entity: 'billing-price' }, engine.deps)
  await Promise.race([died, working])
  expect(writes).toBe(KILLED_AFTER)

  // Another one, once the lease of the dead one's records has ended.
  stripe.after = () => {}
  await engine.pool.query(
    `update sync.links set lease_until = now() - interval '1 second', unsettled_until = null where integration = $1`,
    [integration],
  )
  const made: number[] = []
  for (let turns = 0; turns < 60; turns++) {
    for (const entity of ['billing-product', 'billing-price'] as const)
      await processLinks({ integration, entity }, engine.deps)
    await engine.pool.query(
      `update sync.links set next_attempt_at = null, unsettled_until = null where integration = $1`,
      [integration],
    )
    const said = await progress()
    made.push(account.prices.size)
    if (said?.waiting === 0 && account.prices.size >= PRODUCTS * PRICES_EACH) break
    if (said && said.waiting > 0) expect(said.secondsLeft).toBeGreaterThan(0)
  }
  expect(account.products.size).toBe(PRODUCTS)
  expect(account.prices.size).toBe(PRODUCTS * PRICES_EACH)
  // The counting is ours to do: Stripe had to refuse nothing.
  expect(refused).toBe(0)
  const defaults = [...account.products.values()].map(({ default_price }) => default_price)
  expect(defaults.every((one) => one !== null)).toBe(true)
  expect(await progress()).toMatchObject({ waiting: 0, secondsLeft: 0 })
}, 120_000)
