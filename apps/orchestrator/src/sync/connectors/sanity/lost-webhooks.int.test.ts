import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcile } from '../../reconcile/reconcile.ts'
import { startOrJoinRun } from '../../reconcile/start-runs.ts'
import { sweepChanges } from '../../reconcile/sweep-changes.ts'
import { connectAlder } from '../../test-support/connected-account.ts'
import { connectDataset } from '../../test-support/connected-dataset.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import type { FakeAccount } from '../stripe/fake/account.ts'
import { FakeStripe } from '../stripe/fake/fake-stripe.ts'
import type { FakeDataset } from './fake/dataset.ts'
import { type FakeWebhook, webhookOf } from './fake/deliver.ts'
import { FakeSanity } from './fake/fake-sanity.ts'
import { edit, make, remove, saveDraft } from './fake/studio.ts'

const PRODUCTS = 25
const EDITS = 60
const LOST = 0.2
const REPEATED = 0.2
const ID = 'sanity-alder'

const engine = engineForFile()
const [stripe, sanity] = [new FakeStripe(), new FakeSanity()]
let receiver: { port: number; stop(): Promise<void> }
let account: FakeAccount
let dataset: FakeDataset
beforeAll(async () => {
  const { startReceiver } = await import('../../receive/process/start-receiver.ts')
  receiver = await startReceiver(0)
  const alder = await connectAlder(engine, stripe)
  account = alder.account
  dataset = sanity.open('alder')
  dataset.mutationsPerSecond = 10_000
  await connectDataset(engine, { id: ID, dataset, endpoint: await sanity.listen(), tenant: alder.tenant })
})
afterAll(async () => {
  await receiver?.stop()
  stripe.close()
  sanity.close()
})

/** The same numbers each time. */
let state = 11
const random = (): number => {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}
const names = () =>
  [...dataset.documents.values()].filter(({ _id, active }) => !_id.startsWith('drafts.') && active !== false)

/** People at work: most edit, some make, delete, or leave a draft. */
function work(n: number): void {
  const all = names()
  const one = all[Math.floor(random() * all.length)]
  const dice = random()
  if (!one || dice < 0.15) make(dataset, `new-${n}`, 'product', { name: `New ${n}`, active: true })
  else if (dice < 0.2) remove(dataset, one._id)
  else if (dice < 0.35) saveDraft(dataset, one._id, 'product', { description: `Drafted ${n}` })
  else edit(dataset, one._id, { name: `Name ${n}`, unitLabel: `u${Math.floor(random() * 9)}` })
}

/** In no order, some of them twice, some never, at both of the addresses. */
async function send(webhooks: readonly FakeWebhook[]): Promise<void> {
  const kept = webhooks.filter(() => random() >= LOST)
  const all = [...kept, ...kept.filter(() => random() < REPEATED)].map((one) => ({ one, at: random() }))
  for (const { one, at } of all.toSorted((a, b) => a.at - b.at)) {
    const path = at < 0.5 ? '/api/sanity/webhook' : `/api/integrations/${ID}/webhook`
    const answer = await fetch(`http://127.0.0.1:${receiver.port}${path}`, { method: 'POST', ...one })
    expect(answer.status).toBe(202)
  }
}

test('the receiver process, too, lets a Studio’s page send what it has signed, and of no other system’s', async () => {
  const ask = (path: string) => fetch(`http://127.0.0.1:${receiver.port}${path}`, { method: 'OPTIONS' })
  const told = await ask('/api/sanity/webhook')
  expect([told.status, told.headers.get('access-control-allow-headers')]).toEqual([
    204,
    'content-type, sanity-webhook-signature',
  ])
  expect((await ask('/api/stripe/webhook')).status).toBe(405)
})

const there = () =>
  names()
    .map(({ name, unitLabel }) => [name, unitLabel ?? null])
    .toSorted()
const inStripe = () =>
  [...account.products.values()]
    .filter(({ active }) => active)
    .map(({ name, unit_label }) => [name, unit_label])
    .toSorted()
const here = async () => {
  const { rows } = await engine.pool.query(
    `select name, unit_label from billing_products where _status = 'published' and active`,
  )
  return rows.map(({ name, unit_label }) => [name, unit_label]).toSorted()
}
const compare = { pageSize: 500, settleMs: 0 }
async function compareAll(): Promise<void> {
  await startOrJoinRun(engine.pool, { integration: ID, entity: 'billing-product' }, 'apply')
  await reconcile({ ...engine.deps, ...compare, onRun: () => {} })
  await engine.settle()
}

test(`${LOST * 100} % of the webhooks lost, others repeated and out of order: all three agree after the next runs`, async () => {
  for (let n = 0; n < PRODUCTS; n++) make(dataset, `p${n}`, 'product', { name: `Product ${n}`, active: true })
  // What was there before it was connected is loaded.
  await compareAll()
  expect(await here()).toEqual(there())
  expect(inStripe()).toEqual(there())

  const before = dataset.changes.length
  const [hook] = dataset.hooks
  if (!hook) throw new Error('it has a webhook')
  for (let n = 0; n < EDITS; n++) work(n)
  const told = await Promise.all(dataset.changes.slice(before).map((one) => webhookOf(dataset, hook, one)))
  await send(told.filter((one) => one !== null))
  await engine.settle()
  expect(await here()).not.toEqual(there())

  // The next sweep finds what has changed; what is gone has no date, and is found at night.
  await engine.pool.query(
    `update sync.lanes set due_at = case when integration = $1 then now() else 'infinity' end`,
    [ID],
  )
  await sweepChanges({ ...engine.deps, ...compare, intervalSeconds: 60, onSweep: () => {} })
  await engine.settle()
  const alive = new Set(there().map(([name]) => name))
  expect((await here()).filter(([name]) => alive.has(name))).toEqual(there())
  await compareAll()
  expect(await here()).toEqual(there())
  expect(inStripe()).toEqual(there())

  const [asked, calls] = [sanity.asked.length, stripe.asked.length]
  await compareAll()
  const written = [...sanity.asked.slice(asked), ...stripe.asked.slice(calls)]
  expect(written.filter((call) => call.includes('mutate') || call.startsWith('POST /v1'))).toEqual([])
})
