import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPerson } from '../../../test-support/two-tenants.ts'
import { installCapture } from '../../hub/capture/install.ts'
import { connectShop } from '../../test-support/connected-shop.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { customerGid, type FakeShop } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'

const shopify = new FakeShopify()
const engine = engineForFile()
let endpoint = ''
let serial = 0
let id = ''
let shop: FakeShop
let number = 0
let admin: Awaited<ReturnType<typeof createPerson>>
beforeAll(async () => {
  endpoint = await shopify.listen()
  await installCapture(engine.pool)
  admin = await createPerson(engine.payload, 'admin', ['admin'])
})
afterAll(() => shopify.close())

async function connect(bothWays: boolean) {
  const handle = `both-${++serial}`
  const owner = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
  const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
  shop = shopify.open(`${handle}.myshopify.com`)
  shop.points = { ...shop.points, restoreRate: 100_000 }
  id = `shopify-${handle}`
  await connectShop(engine, { id, shop, endpoint, tenant, bothWays })
  number = shop.put(null, { email: `${handle}@people.test`, firstName: 'Ada', tags: ['trade', 'vip'] }).number
  await told()
}
beforeEach(() => connect(true))

async function told(): Promise<void> {
  await engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) values ($1, 'shopify-customer', $2, 'webhook')`,
    [id, customerGid(number)],
  )
  await engine.settle()
}
const document = async () => {
  const where = { and: [{ integration: { equals: id } }, { shopifyId: { equals: customerGid(number) } }] }
  const [found] = (await engine.payload.find({ collection: 'customers', where, depth: 0 })).docs
  if (!found) throw new Error('they have not come')
  return found
}
/** Somebody saves the form. */
async function edit(data: object): Promise<void> {
  const { id: customer } = await document()
  await engine.payload.update({
    collection: 'customers',
    id: customer,
    data,
    user: admin,
    overrideAccess: false,
  })
}
const there = () => shop.customers.get(number)
const writesThere = async () =>
  (
    await engine.pool.query(
      `select count(*)::int as count from sync_jobs where integration = $1 and direction = 'payload-to-shopify'`,
      [id],
    )
  ).rows[0]?.count
const conflicts = async () =>
  (await engine.pool.query('select field, winner from sync_conflicts where integration = $1', [id])).rows

test('names, e-mail, phone, note and tags that are edited here go to the shop, once, and their echo writes nothing', async () => {
  await edit({
    ...{ firstName: 'Bea', lastName: 'Row', email: 'bea@people.test', phone: '+44 20 7946 0000' },
    ...{ note: 'Calls before noon', tags: ['vip', 'wholesale'] },
  })
  await engine.settle()
  expect(there()).toMatchObject({
    ...{ firstName: 'Bea', lastName: 'Row', email: 'bea@people.test', phone: '+442079460000' },
    ...{ note: 'Calls before noon', tags: ['vip', 'wholesale'] },
  })
  // What Shopify has made of the number comes back, and that is all.
  await told()
  await told()
  expect(await document()).toMatchObject({ phone: '+442079460000', firstName: 'Bea' })
  expect(await writesThere()).toBe(1)
})

test('an edit there and one here of another field are both kept', async () => {
  await edit({ note: 'From here' })
  shop.put(number, { lastName: 'From there', tags: ['trade', 'vip', 'new'] })
  await edit({ tags: ['vip'] })
  await engine.settle()
  expect(there()).toMatchObject({ note: 'From here', lastName: 'From there', tags: ['new', 'vip'] })
  expect(await document()).toMatchObject({ note: 'From here', lastName: 'From there', tags: ['new', 'vip'] })
})

test('of a field that both have edited the shop’s value stays, and the other one is kept as a conflict', async () => {
  await edit({ lastName: 'From here' })
  shop.put(number, { lastName: 'From there' })
  await engine.settle()
  expect([there()?.lastName, (await document()).lastName]).toEqual(['From there', 'From there'])
  expect(await conflicts()).toEqual([{ field: 'lastName', winner: 'shopify' }])
})

test('what the shop does not take is put back and kept as a conflict, and the rest goes there', async () => {
  shop.put(null, { email: 'taken@people.test' })
  const before = there()?.email
  await edit({ email: 'taken@people.test', note: 'Goes through' })
  await engine.settle()
  expect(there()).toMatchObject({ email: before, note: 'Goes through' })
  expect(await document()).toMatchObject({ email: before, note: 'Goes through' })
  expect(await conflicts()).toMatchObject([{ field: 'email' }])
})

test('trap 5: a field that is withheld is sent nowhere, whatever else is edited', async () => {
  shop.withheld.add('defaultEmailAddress')
  const before = there()?.email
  await edit({ note: 'From here' })
  await engine.settle()
  expect(there()).toMatchObject({ note: 'From here', email: before })
  expect(await document()).toMatchObject({ email: before })
})

test('a customer who is deleted there becomes inactive, comes back as the same one, and is edited here only while there', async () => {
  const { id: customer } = await document()
  const held = there()
  shop.customers.delete(number)
  await told()
  expect(await document()).toMatchObject({ id: customer, status: 'INACTIVE' })
  await edit({ note: 'Too late' })
  await engine.settle()
  expect(await document()).toMatchObject({ note: null })
  if (held) shop.put(number, held)
  await told()
  expect(await document()).toMatchObject({ id: customer, status: 'ACTIVE', firstName: 'Ada' })
})

test('a shop that takes nothing from here has its customers edited by nobody here, and is asked nothing more', async () => {
  await connect(false)
  await edit({ firstName: 'Nobody', note: 'Nothing', tags: ['none'] })
  expect(await document()).toMatchObject({ firstName: 'Ada', note: null, tags: ['trade', 'vip'] })
  const { rows } = await engine.pool.query('select from sync.hints where integration = $1', [id])
  expect(rows).toEqual([])
})

test('one that is set to both ways later loses no tag by it', async () => {
  await connect(false)
  await engine.payload.update({ collection: 'integrations', id, data: { bothWays: true } })
  const { shopifyConnector } = await import('./connector.ts')
  const { remote } = engine.deps.integration(id) ?? {}
  if (!remote) throw new Error('it is not connected')
  await engine.connect({ id, connector: 'shopify', bindings: shopifyConnector.bindingsBothWays, remote })
  await edit({ tags: ['vip'] })
  await engine.settle()
  expect([there()?.tags, (await document()).tags]).toEqual([['vip'], ['vip']])
})
