import { beforeAll, expect, test } from 'vitest'
import { createPerson } from '../../test-support/two-tenants.ts'
import { arriveStore } from '../test-support/branded-store.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { translateDatabaseError } from './database-error.ts'

const engine = engineForFile()

beforeAll(async () => {
  await arriveStore(engine, 'tstore_1')
})

async function remove(entity: 'tenant' | 'store', id: string): Promise<void> {
  engine.medusa.records.delete(id)
  await engine.hint(entity, id)
  await engine.settle()
}
const all = (collection: 'tenants' | 'stores' | 'pages') => engine.payload.find({ collection, draft: true })

test('a store that goes takes its pages out of the shop, and leaves them to their editor', async () => {
  const [tenant, store] = [(await all('tenants')).docs[0]?.id ?? 0, (await all('stores')).docs[0]?.id ?? 0]
  const data = { tenant, store, title: 'Our story', slug: 'story', _status: 'published' as const }
  const { id } = await engine.payload.create({ collection: 'pages', data })
  await engine.settle()
  expect(engine.medusa.records.has(`page_${id}`)).toBe(true)
  await remove('store', 'tstore_1')
  expect((await all('stores')).docs).toEqual([])
  expect((await all('pages')).docs).toMatchObject([{ id, title: 'Our story', _status: 'draft' }])
  const anonymous = await engine.payload.find({ collection: 'pages', overrideAccess: false })
  expect(anonymous.docs).toEqual([])
  expect(engine.medusa.records.has(`page_${id}`)).toBe(false)
})

test('a tenant that goes is held by none of its editors', async () => {
  const tenant = (await all('tenants')).docs[0]?.id ?? 0
  const editor = await createPerson(engine.payload, 'editor', ['editor'], [tenant])
  await remove('tenant', 'tnt_1')
  expect((await all('tenants')).docs).toEqual([])
  const after = await engine.payload.findByID({ collection: 'users', id: editor.id })
  expect(after.tenants ?? []).toEqual([])
})

test('content that outlives its product is read by its editors, and by nobody else', async () => {
  const { payload } = engine
  engine.medusa.putProduct('prod_1')
  await engine.hint('product', 'prod_1')
  await engine.settle()
  const where = { medusaId: { equals: 'prod_1' } }
  await payload.update({
    collection: 'product-content',
    where,
    data: { _status: 'published', seo: { title: 'A' } },
  })
  const anonymous = () => payload.find({ collection: 'product-content', where, overrideAccess: false })
  expect((await anonymous()).docs).toHaveLength(1)
  engine.medusa.products.delete('prod_1')
  await engine.hint('product', 'prod_1')
  await engine.settle()
  expect((await anonymous()).docs).toEqual([])
  expect((await payload.find({ collection: 'product-content', where })).docs).toHaveLength(1)
})

test('a missing value is told by its column, not by undefined', () => {
  const error = Object.assign(new Error('no'), {
    code: '23502',
    constraint: undefined,
    table: 'a',
    column: 'b',
  })
  expect(translateDatabaseError(error)?.message).toContain('the column a.b')
})

test('a reference to what is gone is told by what it was', () => {
  const detail = 'Key (tenant_id)=(5) is not present in table "tenants".'
  const error = Object.assign(new Error('no'), { code: '23503', table: 'stores', detail })
  expect(translateDatabaseError(error)?.message).toContain('tenants 5 no longer exists')
})

test('a handle that is taken is told with whoever has it', async () => {
  const tenant = (id: string) =>
    engine.medusa.records.set(id, { id, handle: 'twice', name: id, status: 'active', settings: {} })
  tenant('tnt_8')
  tenant('tnt_9')
  await engine.hint('tenant', 'tnt_8')
  await engine.settle()
  await engine.hint('tenant', 'tnt_9')
  await engine.settle()
  const { rows } = await engine.pool.query(
    `select status, error_code, error_message from sync.links where remote_id = 'tnt_9'`,
  )
  expect(rows).toEqual([
    {
      status: 'parked',
      error_code: 'RECORD_INVALID',
      error_message: "handle 'twice' is taken by tenant tnt_8",
    },
  ])
})
