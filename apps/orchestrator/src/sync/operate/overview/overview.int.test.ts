import { overviewSchema } from '@tandem/contracts/operators'
import { SyncError } from '@tandem/sync-core'
import { expect, test } from 'vitest'
import { stopIntegration } from '../../../integrations/stop-integration.ts'
import { announcePresence } from '../../ledger/presence.ts'
import { foldRollups } from '../../ledger/rollups.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { countNeedsPerson, keepGauges } from './backlog.ts'
import { readOverview } from './read-overview.ts'

const engine = engineForFile()

const read = async (now = new Date()) => ({
  ...(await readOverview(engine.pool, now, { range: 'hour' })),
  queue: null,
})
const last = <T>(values: readonly T[]) => values.at(-1)
const tenant = (id: string) =>
  engine.medusa.records.set(id, { id, handle: id, name: id, status: 'active', settings: {} })

test('nothing has happened yet, and that is an answer of the agreed shape', async () => {
  const overview = overviewSchema.parse(await read())
  expect(overview).toMatchObject({ waiting: 0, parked: 0, successShare: null, lagP95Ms: null, workers: 0 })
  expect(overview.series.at).toHaveLength(60)
})

test('an integration that was refused by its system is named, with why, until somebody has mended it', async () => {
  await engine.pool.query(
    `insert into integrations (id, name, platform) values ('shopify-alder', 'Alder Goods', 'shopify')`,
  )
  const reason = 'Shopify refuses the token.'
  await stopIntegration(engine.pool, 'shopify-alder', reason)
  const stopped = [{ id: 'shopify-alder', name: 'Alder Goods', reason }]
  expect(overviewSchema.parse(await read())).toMatchObject({ stopped })
  await engine.pool.query('update integrations set is_active = true, stopped_because = null')
  expect(await read()).toMatchObject({ stopped: [] })
  await engine.pool.query(`delete from integrations where id = 'shopify-alder'`)
})

test('what waits, stops, fails and arrives is counted, in all and by entity', async () => {
  for (const id of ['ten_1', 'ten_2']) tenant(id)
  await engine.hint('tenant', 'ten_1', 'ten_2')
  expect(await read()).toMatchObject({ waiting: 2, oldestWaitingSince: expect.any(String) })
  await engine.settle()
  engine.medusa.away = new SyncError('PEER_REFUSED', 'answered 401')
  tenant('ten_3')
  await engine.hint('tenant', 'ten_3')
  await engine.settle()
  engine.medusa.away = null
  await keepGauges(engine.pool)

  const overview = overviewSchema.parse(await read())
  expect(overview).toMatchObject({ waiting: 0, parked: 1, successShare: 2 / 3 })
  expect(overview.syncedPerMinute).toBeGreaterThan(0)
  expect(overview.lagP95Ms).toBeGreaterThan(0)
  expect(overview.entities.find(({ entity }) => entity === 'tenant')).toMatchObject({
    synced: 2,
    failed: 1,
    parked: 1,
    lastFullRun: null,
  })
  const { toPayload, failuresByCode, parked, attempts } = overview.series
  expect([last(toPayload), last(attempts), last(failuresByCode.PEER_REFUSED ?? []), last(parked)]).toEqual([
    2, 3, 1, 1,
  ])
  expect(await countNeedsPerson(engine.pool)).toEqual({ parked: 1, openConflicts: 0 })
})

test('minutes that are over are folded to one row of each kind, and come to the same', async () => {
  await engine.pool.query(
    `insert into sync.tallies (minute, entity, direction, outcome, reason, wait_bucket, count)
     select date_trunc('minute', now()) - n * interval '1 minute', 'product', 'medusa-to-payload', 'updated', 'webhook', 3, 5
     from unnest(array[2, 2, 2, 3]) n`,
  )
  const now = new Date()
  const before = await read(now)
  await Promise.all([foldRollups(engine.pool), foldRollups(engine.pool)])
  expect((await read(now)).series).toEqual(before.series)
  const { rows } = await engine.pool.query(
    `select count from sync.tallies where entity = 'product' and is_folded order by count`,
  )
  expect(rows).toEqual([{ count: 5 }, { count: 15 }])
})

test('the gauges of a minute are its worst', async () => {
  const gauges = async () => (await engine.pool.query('select parked from sync.samples')).rows.at(-1)
  await engine.pool.query(`delete from sync.samples`)
  await keepGauges(engine.pool)
  await engine.pool.query(`update sync.links set status = 'active' where status = 'parked'`)
  await keepGauges(engine.pool)
  expect(await gauges()).toEqual({ parked: 1 })
})

test('workers that live are counted', async () => {
  const presence = announcePresence(process.env.DATABASE_URL ?? '', () => {})
  await expect.poll(async () => (await read()).workers).toBe(1)
  await presence.stop()
  await expect.poll(async () => (await read()).workers).toBe(0)
})
