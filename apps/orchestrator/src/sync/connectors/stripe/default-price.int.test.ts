import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { changesIn } from './events.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { updateProduct } from './fake/products.ts'

const engine = engineForFile()
const stripe = new FakeStripe()
const integration = 'stripe-alder'
let account: FakeAccount
let tenant: number
let secret: string

beforeAll(async () => {
  ;({ account, tenant, secret } = await connectAlder(engine, stripe))
})
afterEach(() => {
  stripe.before = () => {}
})
afterAll(async () => {
  stripe.close()
  const { getReceiver } = await import('../../receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
})

/** A product with three prices of which the first is the default. */
async function sold() {
  const data = { name: 'Mug', tenant, _status: 'published' } as never
  const { id: product } = await engine.payload.create({ collection: 'billing-products', data })
  const ids: number[] = []
  for (const amount of ['10', '20', '30']) {
    const price = { product, tenant, amount, currency: 'eur', isDefault: amount === '10' }
    const { id } = await engine.payload.create({
      collection: 'billing-prices',
      data: { ...price, taxBehavior: 'unspecified', _status: 'published' } as never,
    })
    ids.push(Number(id))
  }
  await engine.settle()
  heard = account.events.length
  const named = await Promise.all(
    ids.map((id) => engine.payload.findByID({ collection: 'billing-prices', id, depth: 0 })),
  )
  const [first = '', second = '', third = ''] = named.map(({ stripeId }) => stripeId ?? '')
  return { ids, first, second, third, there: account.prices.get(first)?.product ?? '' }
}
const setDefault = (id: number | undefined, isDefault: boolean) =>
  engine.payload.update({
    ...{ collection: 'billing-prices', id: id ?? 0 },
    data: { isDefault, _status: 'published' } as never,
  })
const standardOf = (product: string) => account.products.get(product)?.default_price

let heard = 0
/** All that has happened is told by webhook, and worked on. */
async function settle() {
  const { POST } = await import('../../../app/api/stripe/webhook/route.ts')
  for (let round = 0; round < 10 && (round === 0 || heard < account.events.length); round++) {
    const told = account.events.slice(heard)
    heard = account.events.length
    for (const event of told) {
      const { body, headers } = account.webhookOf(event, secret, new Date())
      await POST(new Request('http://cms/api/stripe/webhook', { method: 'POST', body, headers }))
    }
    await engine.settle()
  }
}
const conflictsOf = async (remoteId: string) => {
  const { docs } = await engine.payload.find({
    collection: 'sync-conflicts',
    where: { remoteId: { equals: remoteId } },
  })
  return docs.map(({ field, winner, loserValue, status }) => ({ field, winner, loserValue, status }))
}
const LOST = { field: 'isDefault', winner: 'payload', loserValue: true, status: 'open' }

test('a default that is moved here alone, or there alone, is nobody’s conflict', async () => {
  const { ids, first, second, third, there } = await sold()
  await setDefault(ids[0], false)
  await setDefault(ids[1], true)
  await settle()
  expect(standardOf(there)).toBe(second)
  updateProduct(account, there, { default_price: third })
  await settle()
  expect(standardOf(there)).toBe(third)
  for (const price of [first, second, third]) expect(await conflictsOf(price)).toEqual([])
})

test('moved on both sides at once it is Payload’s, and the other is a conflict', async () => {
  const { ids, second, third, there } = await sold()
  await setDefault(ids[0], false)
  await setDefault(ids[1], true)
  updateProduct(account, there, { default_price: third })
  await settle()
  expect(standardOf(there)).toBe(second)
  expect(await conflictsOf(third)).toEqual([LOST])
})

test('so it is when theirs was taken here before ours was written', async () => {
  const { ids, second, third, there } = await sold()
  updateProduct(account, there, { default_price: third })
  await setDefault(ids[0], false)
  await setDefault(ids[1], true)
  // Theirs comes in alone first.
  const before = await engine.pool.query(`delete from sync.hints where hub_id = $1 returning *`, [
    String(ids[1]),
  ])
  await engine.pool.query(
    `update sync.links set dirty_rev = dirty_rev + 1, dirty_since = now() where hub_id = $1 and entity = 'billing-price'
     returning id`,
    [String(ids[1])],
  )
  expect(before.rowCount).toBeGreaterThan(0)
  await engine.pool.query(
    `update sync.links set next_attempt_at = now() + interval '1 hour' where hub_id = $1`,
    [String(ids[1])],
  )
  const { processLinks } = await import('../../process-links/process-links.ts')
  for (const event of account.events.slice(heard))
    for (const { id } of changesIn(event).filter(({ kind }) => kind === 'price'))
      await engine.pool.query(
        `insert into sync.hints (integration, entity, remote_id, reason) values ($1, 'billing-price', $2, 'webhook')`,
        [integration, id],
      )
  await processLinks({ integration, entity: 'billing-price' }, engine.deps)
  await settle()
  expect(standardOf(there)).toBe(second)
  expect(await conflictsOf(third)).toEqual([LOST])
})

test('so it is when theirs was saved in the moment before our write landed', async () => {
  const { ids, second, third, there } = await sold()
  await setDefault(ids[0], false)
  await setDefault(ids[1], true)
  stripe.before = (call) => {
    if (call !== `POST /v1/products/${there}`) return
    stripe.before = () => {}
    updateProduct(account, there, { default_price: third })
  }
  await settle()
  expect(standardOf(there)).toBe(second)
  expect(await conflictsOf(third)).toEqual([LOST])
})
