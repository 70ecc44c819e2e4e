import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadRecords } from '../../process-links/load-records.ts'
import { listRuns } from '../../reconcile/read-runs.ts'
import { reconcile } from '../../reconcile/reconcile.ts'
import { startOrJoinRun } from '../../reconcile/start-runs.ts'
import { connectShop } from '../../test-support/connected-shop.ts'
import { type EngineFixture, openEngine } from '../../test-support/engine-fixture.ts'
import { customerGid, type FakeShop } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'

const shopify = new FakeShopify()
let engine: EngineFixture
let endpoint = ''
let shop: FakeShop
let id = ''
let serial = 0
beforeAll(async () => {
  engine = await openEngine()
  endpoint = await shopify.listen()
})
afterAll(async () => {
  shopify.close()
  await engine?.close()
})
beforeEach(async () => {
  id = `load-${++serial}`
  const owner = { medusaId: `ten_${serial}`, handle: id, name: id, status: 'active' } as const
  const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
  shop = shopify.open(`${id}.myshopify.com`)
  await connectShop(engine, { id, shop, endpoint, tenant })
})

const lane = () => ({ integration: id, entity: 'shopify-customer' as const })
const count = async () =>
  (
    await engine.pool.query(
      `select count(*)::int as all, count(distinct shopify_id)::int as different from customers where integration_id = $1`,
      [id],
    )
  ).rows[0]
const run = async () => (await listRuns(engine.pool, { integration: id }, 1))[0]
const lines: string[] = []
/** Leads until nothing is to be led, skipping waits. `pieces`: dies after so many. */
async function lead(pieces = Number.POSITIVE_INFINITY): Promise<void> {
  let left = pieces
  for (let round = 0; round < 10; round++) {
    await engine.pool.query(`update sync.reconcile_runs set lease_until = null where state = 'running'`)
    await reconcile({
      ...engine.deps,
      pageSize: 500,
      settleMs: 0,
      async load(of, readings) {
        if (left-- <= 0) throw new Error('killed')
        await loadRecords(of, readings, engine.deps)
      },
      onRun: ({ state, error }) => lines.push(error ?? state),
    })
    if (left < 0 || (await run())?.state === 'finished') return
  }
}

describe('a first load', () => {
  test('takes everything from a file: with its lists, in a few questions, each once', async () => {
    for (let n = 0; n < 450; n++) {
      const address = {
        firstName: null,
        lastName: null,
        company: null,
        address2: null,
        province: null,
        phone: null,
      }
      const addresses = [1, 2].map((m) => ({
        ...address,
        ...{ id: `gid://shopify/MailingAddress/${n}${m}`, address1: `${m} Kiln Row`, city: 'Leeds' },
        ...{ zip: 'S1', countryCodeV2: 'GB' },
      }))
      shop.put(null, { email: `${n}@people.test`, addresses })
    }
    const { length } = shopify.asked
    await startOrJoinRun(engine.pool, lane(), 'apply')
    await lead()
    expect(await count()).toEqual({ all: 450, different: 450 })
    expect(await run()).toMatchObject({ state: 'finished', checked: 450, total: 450, percent: 100 })
    expect(shopify.asked.slice(length)).toEqual(['BeginFile', 'FindFile', 'FindFile'])
    const { rows } = await engine.pool.query(
      'select addresses from customers where integration_id = $1 limit 1',
      [id],
    )
    expect(rows[0]?.addresses).toHaveLength(2)
    expect(
      (
        await engine.pool.query('select from sync.links where integration = $1 and dirty_rev > clean_rev', [
          id,
        ])
      ).rowCount,
    ).toBe(0)
  })

  test('that is killed in the middle goes on where it was, and doubles nothing', async () => {
    for (let n = 0; n < 900; n++) shop.put(null, { email: `${n}@people.test` })
    await startOrJoinRun(engine.pool, lane(), 'apply')
    await lead(2)
    expect(await count()).toEqual({ all: 400, different: 400 })
    await lead()
    expect(await count()).toEqual({ all: 900, different: 900 })
    expect(await run()).toMatchObject({ state: 'finished', checked: 900 })
  })

  test('never writes over what was told of since its file was made', async () => {
    const { number } = shop.put(null, { email: 'old@people.test' })
    await startOrJoinRun(engine.pool, lane(), 'apply')
    // Its file is made; then somebody edits, and the webhook is faster than the file.
    const { bulk } = engine.deps.integration(id)?.remote ?? {}
    if (!bulk) throw new Error('there are no files')
    const begun = await bulk.begin('shopify-customer')
    const before = { ...shop.customers.get(number) }
    shop.put(number, { email: 'new@people.test' })
    await engine.pool.query(
      `insert into sync.hints (integration, entity, remote_id, reason) values ($1, 'shopify-customer', $2, 'webhook')`,
      [id, customerGid(number)],
    )
    await engine.settle()
    expect(begun.name).toMatch(/BulkOperation/)
    const reading = { record: { ...before, id: customerGid(number) }, token: 'old', marker: null }
    await loadRecords(lane(), new Map([[customerGid(number), reading]]), engine.deps)
    const { rows } = await engine.pool.query('select email from customers where integration_id = $1', [id])
    expect(rows).toEqual([{ email: 'new@people.test' }])
  })

  test('begins anew when the shop could not make the file', async () => {
    shop.put(null, {})
    await startOrJoinRun(engine.pool, lane(), 'apply')
    const failing = setInterval(() => {
      for (const file of shop.files.values()) if (shop.files.size === 1) file.status = 'FAILED'
    }, 1)
    await lead()
    clearInterval(failing)
    expect(lines.some((line) => line.includes('Shopify made no file: FAILED'))).toBe(true)
    expect(await count()).toEqual({ all: 1, different: 1 })
  })

  test('of a shop with nothing ends at once, and the next run compares', async () => {
    await startOrJoinRun(engine.pool, lane(), 'apply')
    await lead()
    expect(await run()).toMatchObject({ state: 'finished', checked: 0 })
  })
})
