import { overviewSchema } from '@tandem/contracts'
import { SyncError } from '@tandem/sync-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announcePresence } from '../../ledger/presence.ts'
import { foldTallies } from '../../ledger/tallies.ts'
import { type EngineFixture, openEngine } from '../../test-support/engine-fixture.ts'
import { readOverview } from './read-overview.ts'
import { countNeedsPerson, keepSample } from './standing.ts'

let engine: EngineFixture
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine?.close())

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
  await keepSample(engine.pool)

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
  const { toPayload, failuresByCode, parked, looks } = overview.series
  expect([last(toPayload), last(looks), last(failuresByCode.PEER_REFUSED ?? []), last(parked)]).toEqual([
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
  await Promise.all([foldTallies(engine.pool), foldTallies(engine.pool)])
  expect((await read(now)).series).toEqual(before.series)
  const { rows } = await engine.pool.query(
    `select count from sync.tallies where entity = 'product' and is_folded order by count`,
  )
  expect(rows).toEqual([{ count: 5 }, { count: 15 }])
})

test('a sample is of the worst of its minute', async () => {
  const sample = async () => (await engine.pool.query('select parked from sync.samples')).rows.at(-1)
  await engine.pool.query(`delete from sync.samples`)
  await keepSample(engine.pool)
  await engine.pool.query(`update sync.links set status = 'active' where status = 'parked'`)
  await keepSample(engine.pool)
  expect(await sample()).toEqual({ parked: 1 })
})

test('workers that live are counted', async () => {
  const presence = announcePresence(process.env.DATABASE_URL ?? '', () => {})
  await expect.poll(async () => (await read()).workers).toBe(1)
  await presence.stop()
  await expect.poll(async () => (await read()).workers).toBe(0)
})
