import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcile } from '../../reconcile/reconcile.ts'
import { startOrJoinRun } from '../../reconcile/start-runs.ts'
import { sweepChanges } from '../../reconcile/sweep-changes.ts'
import { connectShop } from '../../test-support/connected-shop.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { customerGid, type FakeShop, type FakeWebhook } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'

const CUSTOMERS = 80
const EDITS = 200
const LOST = 0.2
const REPEATED = 0.2
const ID = 'shopify-lossy'

const shopify = new FakeShopify()
const engine = engineForFile()
let receiver: { port: number; stop(): Promise<void> }
let shop: FakeShop
beforeAll(async () => {
  const { startReceiver } = await import('../../receive/process/start-receiver.ts')
  receiver = await startReceiver(0)
  const owner = { medusaId: 'ten_1', handle: 'lossy', name: 'Lossy', status: 'active' } as const
  const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
  shop = shopify.open('lossy.myshopify.com')
  shop.points = { ...shop.points, restoreRate: 1_000_000 }
  await connectShop(engine, { id: ID, shop, endpoint: await shopify.listen(), tenant })
})
afterAll(async () => {
  await receiver?.stop()
  shopify.close()
})

/** The same numbers each time. */
let state = 7
const random = (): number => {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}
const pick = <One>(all: readonly One[]): One | undefined => all[Math.floor(random() * all.length)]

/** People at work: most edit, some delete, some merge. */
function work(): void {
  const number = pick([...shop.customers.keys()])
  if (number === undefined) return
  const dice = random()
  if (dice < 0.05) shop.remove(number)
  else if (dice < 0.1) {
    const other = pick([...shop.customers.keys()].filter((one) => one !== number))
    if (other !== undefined) shop.merge(number, other)
  } else if (dice < 0.2) shop.put(null, { email: `new-${random()}@people.test` })
  else shop.put(number, { lastName: `Name ${random()}`, tags: [`tag-${Math.floor(random() * 9)}`] })
}

/** In no order, some of them twice, some never. */
function asTheyCome(webhooks: readonly FakeWebhook[]): FakeWebhook[] {
  const kept = webhooks.filter(() => random() >= LOST)
  const all = [...kept, ...kept.filter(() => random() < REPEATED)]
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
const post = ({ body, headers }: FakeWebhook) =>
  fetch(`http://127.0.0.1:${receiver.port}/api/webhooks/shopify`, { method: 'POST', body, headers })

const here = async () =>
  (
    await engine.pool.query(
      `select shopify_id, last_name, email, tags from customers
       where integration_id = $1 and status = 'ACTIVE' order by shopify_id`,
      [ID],
    )
  ).rows
const there = () =>
  [...shop.customers.values()]
    .map(({ number, lastName, email, tags }) => ({
      shopify_id: customerGid(number),
      last_name: lastName,
      email,
      tags,
    }))
    .sort((one, other) => (one.shopify_id < other.shopify_id ? -1 : 1))
const compare = { pageSize: 500, settleMs: 0 }

test(`${LOST * 100} % of the webhooks lost, others repeated and out of order: all is right after the next run`, async () => {
  for (let n = 0; n < CUSTOMERS; n++) shop.put(null, { email: `${n}@people.test` })
  await startOrJoinRun(engine.pool, { integration: ID, entity: 'shopify-customer' }, 'apply')
  await reconcile({ ...engine.deps, ...compare, onRun: () => {} })
  await engine.settle()
  expect(await here()).toEqual(there())

  const before = shop.webhooks.length
  for (let n = 0; n < EDITS; n++) work()
  const webhooks = asTheyCome(shop.webhooks.slice(before))
  for (let start = 0; start < webhooks.length; start += 20) {
    const answers = await Promise.all(webhooks.slice(start, start + 20).map(post))
    expect(answers.every(({ status }) => status === 202)).toBe(true)
    await engine.settle()
  }
  expect(await here()).not.toEqual(there())

  // The hourly run finds what has changed; what is gone has no date, and is found at night.
  await engine.pool.query(
    `update sync.lanes set due_at = case when integration = $1 then now() else 'infinity' end`,
    [ID],
  )
  await sweepChanges({ ...engine.deps, ...compare, intervalSeconds: 60, onSweep: () => {} })
  await engine.settle()
  const alive = new Set(there().map(({ shopify_id }) => shopify_id))
  expect((await here()).filter(({ shopify_id }) => alive.has(shopify_id))).toEqual(there())
  await startOrJoinRun(engine.pool, { integration: ID, entity: 'shopify-customer' }, 'apply')
  await reconcile({ ...engine.deps, ...compare, onRun: () => {} })
  await engine.settle()
  expect(await here()).toEqual(there())
})
