import type { Entity } from '@tandem/contracts/sync'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { HubStore } from '../hub/hub-store.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { paragraph } from '../test-support/paragraph.ts'
import { reconcile } from './reconcile.ts'
import { startOrJoinRun } from './start-runs.ts'
import { sweepChanges } from './sweep-changes.ts'
import { registerLanes } from './sweep-state.ts'

/** Of each entity in which Payload has no say: its mirror, its record, and an edit that nobody may make there. */
const MIRRORS = [
  ['tenant', 'tenants', 'ten_1', `name = 'by hand'`],
  ['store', 'stores', 'store_1', `currencies = '["xxx"]'`],
  ['vendor', 'vendors', 'ven_1', `commission_rate = 99, business = '"not even an object"'`],
  ['product', 'products', 'prod_1', `title = 'by hand'`],
] as const

const engine = engineForFile()
let asked: string[][] = []

beforeAll(async () => {
  const { medusa } = engine
  medusa.records.set('ten_1', { id: 'ten_1', handle: 'ten', name: 'Ten', status: 'active', settings: {} })
  medusa.records.set('store_1', {
    id: 'store_1',
    tenant_id: 'ten_1',
    handle: 'store',
    name: 'Store',
    sales_channel_id: 'sc_1',
    publishable_key: 'pk_1',
    default_locale: 'en',
    locales: ['en'],
    currencies: ['eur'],
  })
  medusa.records.set('ven_1', {
    id: 'ven_1',
    tenant_id: 'ten_1',
    handle: 'ven',
    name: 'Vendor',
    status: 'approved',
    commission_rate: 12.5,
    business: { vat: '1' },
  })
  medusa.putProduct('prod_1', { tenant_id: 'ten_1', vendor_id: 'ven_1' })
  const { hub } = engine.deps
  Object.assign(engine.deps, {
    hub: (integration: string): HubStore => {
      const store = hub(integration)
      return {
        ...store,
        read: (entity, ids) => {
          asked.push([entity, ...ids])
          return store.read(entity, ids)
        },
      }
    },
  })
  for (const [entity, , id] of MIRRORS) await engine.hint(entity, id)
  await engine.settle()
})
beforeEach(async () => {
  await engine.pool.query(`
    delete from sync.reconcile_runs; delete from sync.lanes; delete from sync_jobs;
    update tenants set updated_at = now() - interval '1 day'; update stores set updated_at = now() - interval '1 day';
    update vendors set updated_at = now() - interval '1 day'; update products set updated_at = now() - interval '1 day'`)
  await engine.settle()
  asked = []
})

async function compareAll(entity: Entity): Promise<void> {
  await startOrJoinRun(engine.pool, medusaLane(entity), 'apply')
  await reconcile({ ...engine.deps, pageSize: 2, settleMs: 1, onRun: () => {} })
}
async function compareRecent(entity: Entity): Promise<void> {
  await registerLanes(engine.pool, [{ ...medusaLane(entity), hubCreates: false }])
  const { deps } = engine
  await sweepChanges({ ...deps, pageSize: 2, settleMs: 1, intervalSeconds: 60, onSweep: () => {} })
}
const columns = `to_jsonb(t) - array['id', 'created_at', 'updated_at']`
async function rowOf(table: string, id: string) {
  const { rows } = await engine.pool.query(`select ${columns} as row from ${table} t where medusa_id = $1`, [
    id,
  ])
  return rows[0]?.row
}
async function drift() {
  return (await engine.pool.query('select remote_id, kind from sync.drift')).rows
}
async function lastJob(id: string) {
  const { rows } = await engine.pool.query(
    `select outcome, reason, drift from sync_jobs where remote_id = $1 and outcome <> 'echo' order by id desc limit 1`,
    [id],
  )
  return rows[0]
}

describe.each(MIRRORS)('the mirror of a %s', (entity, table, id, edit) => {
  test.each([
    ['every record is compared', compareAll, ''],
    ['what has changed lately is compared', compareRecent, ', updated_at = now()'],
  ])('that somebody edited by SQL is put right when %s', async (_, compare, dated) => {
    const before = await rowOf(table, id)
    await engine.pool.query(`update ${table} set ${edit}${dated} where medusa_id = $1`, [id])
    await compare(entity)
    expect(await drift()).toEqual([{ remote_id: id, kind: 'different' }])
    await engine.settle()
    expect(await rowOf(table, id)).toEqual(before)
    expect(await lastJob(id)).toMatchObject({ outcome: 'updated', reason: 'sweep' })
  })

  test.each([
    ['every record is compared', compareAll],
    ['what has changed lately is compared', compareRecent],
  ])('that somebody deleted by SQL is there again when %s', async (_, compare) => {
    const before = await rowOf(table, id)
    await engine.pool.query(`delete from ${table} where medusa_id = $1`, [id])
    await compare(entity)
    expect(await drift()).toEqual([{ remote_id: id, kind: 'missing' }])
    await engine.settle()
    expect(await rowOf(table, id)).toMatchObject({ medusa_id: id, handle: before.handle })
    expect(await lastJob(id)).toMatchObject({ outcome: 'created', drift: ['(record)'] })
    // What pointed to it has lost its way, and finds it again.
    for (const [other] of MIRRORS) await compareAll(other)
    await engine.settle()
    const { rows } = await engine.pool.query(
      `select (select count(*) from stores where tenant_id is null) + (select count(*) from vendors where tenant_id is null)
         + (select count(*) from products where tenant_id is null or vendor_id is null) as lost`,
    )
    expect(rows[0].lost).toBe('0')
  })

  test('that is right is not written, and nothing is found', async () => {
    await compareAll(entity)
    await compareRecent(entity)
    expect(await drift()).toEqual([])
    await engine.hint(entity, id)
    await engine.pool.query(`update sync.hints set reason = 'sweep'`)
    await engine.settle()
    expect(await lastJob(id)).toBeUndefined()
  })
})

describe('a mirror', () => {
  test('is put right in the columns, too, that are made for lists and never read back', async () => {
    const before = await rowOf('products', 'prod_1')
    await engine.pool.query(
      `update products set total_stock = 0, price_range = '{}' where medusa_id = 'prod_1'`,
    )
    await compareAll('product')
    expect(await drift()).toHaveLength(1)
    await engine.settle()
    expect(await rowOf('products', 'prod_1')).toEqual(before)
  })

  test('that was deleted comes back beside what its editor wrote', async () => {
    const where = { medusaId: { equals: 'prod_1' } }
    const find = async () => (await engine.payload.find({ collection: 'product-content', where })).docs[0]
    const data = { _status: 'published' as const, description: paragraph('Kept.') }
    await engine.payload.update({ collection: 'product-content', id: (await find())?.id ?? 0, data })
    await engine.settle()
    await engine.pool.query(`delete from products where medusa_id = 'prod_1'`)
    await compareAll('product')
    await engine.settle()
    expect(await find()).toMatchObject({ product: { medusaId: 'prod_1' } })
    expect(JSON.stringify((await find())?.description)).toContain('Kept.')
  })

  test('is read for a pass that asks whether it is right, and for no other', async () => {
    await engine.pool.query(`update products set title = 'by hand' where medusa_id = 'prod_1'`)
    await engine.hint('product', 'prod_1')
    await engine.settle()
    expect(asked).toEqual([])
    expect(await rowOf('products', 'prod_1')).toMatchObject({ title: 'by hand' })

    // A webhook that comes in between must not make the pass forget why it was asked for.
    await engine.hint('product', 'prod_1')
    await engine.pool.query(`update sync.hints set reason = 'sweep'`)
    await engine.hint('product', 'prod_1')
    await engine.settle()
    expect(asked).toEqual([['product', 'prod_1']])
    expect(await rowOf('products', 'prod_1')).toMatchObject({ title: 'Title of prod_1' })
    await engine.hint('product', 'prod_1')
    await engine.settle()
    expect(asked).toHaveLength(1)
  })

  test('of a record that Medusa has deleted goes, whatever somebody wrote into it', async () => {
    engine.medusa.putProduct('prod_2')
    await engine.hint('product', 'prod_2')
    await engine.settle()
    await engine.pool.query(`update products set title = 'by hand' where medusa_id = 'prod_2'`)
    engine.medusa.products.delete('prod_2')
    await compareAll('product')
    await engine.settle()
    expect(await rowOf('products', 'prod_2')).toBeUndefined()
  })
})
