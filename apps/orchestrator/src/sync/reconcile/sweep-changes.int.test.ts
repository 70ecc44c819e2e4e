import { type Entity, laneKey, MEDUSA_ENTITIES } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { paragraph } from '../test-support/paragraph.ts'
import { type SweepDeps, sweepChanges } from './sweep-changes.ts'
import { registerLanes } from './sweep-state.ts'

const IDS = ['prod_1', 'prod_2', 'prod_3', 'prod_4', 'prod_5']
const MINUTE = 60_000

const engine = engineForFile()
let deps: SweepDeps
let lines: Parameters<SweepDeps['onSweep']>[0][] = []

beforeAll(async () => {
  const { deps: same, medusa } = engine
  const onSweep: SweepDeps['onSweep'] = (line) => lines.push(line)
  deps = { ...same, pageSize: 2, settleMs: 1, intervalSeconds: 60, onSweep }
  for (const id of IDS) medusa.putProduct(id)
  await engine.hint('product', ...IDS)
  await engine.settle()
})
beforeEach(async () => {
  engine.medusa.away = null
  engine.medusa.afterRead = () => {}
  engine.medusa.afterList = () => {}
  engine.medusa.touched.clear()
  for (const id of IDS) engine.medusa.putProduct(id, { title: `Title of ${id}` })
  await engine.hint('product', ...IDS)
  await engine.settle()
  await engine.pool.query(`
    delete from sync.reconcile_runs; delete from sync.lanes;
    update products set updated_at = now() - interval '1 day';
    update product_content set updated_at = now() - interval '1 day'`)
  await engine.settle()
  await register('product', 'product-content')
  lines = []
})

const register = (...entities: readonly Entity[]) =>
  registerLanes(
    engine.pool,
    entities.map((entity) => ({ ...medusaLane(entity), hubCreates: false })),
  )
const ago = (ms: number) => new Date(Date.now() - ms)
const hinted = async () =>
  (await engine.pool.query<{ id: string }>('select remote_id as id from sync.hints order by 1')).rows.map(
    (row) => row.id,
  )
async function runs() {
  const { rows } = await engine.pool.query(
    'select entity, mode, state, checked::int, found::int from sync.reconcile_runs order by id',
  )
  return rows
}
async function cursorOf(entity: Entity): Promise<{ remote: Date | null; hub: Date | null; error: unknown }> {
  const { rows } = await engine.pool.query(
    `select remote_cursor as remote, hub_cursor as hub, error from sync.lanes where entity = $1`,
    [entity],
  )
  return rows[0]
}
async function sweepAgain(): Promise<void> {
  await engine.pool.query('update sync.lanes set due_at = now()')
  await sweepChanges(deps)
}
const titleOf = async (id: string) =>
  (await engine.pool.query('select title from products where medusa_id = $1', [id])).rows[0]?.title
async function publish(id: string, text: string): Promise<void> {
  const where = { medusaId: { equals: id } }
  const { docs } = await engine.payload.find({ collection: 'product-content', where, draft: true })
  const data = { _status: 'published' as const, description: paragraph(text) }
  await engine.payload.update({ collection: 'product-content', id: docs[0]?.id ?? 0, data })
}

describe('a sweep of what has changed lately', () => {
  test('reads nothing and leaves nothing when nothing has changed', async () => {
    const reads = engine.medusa.reads
    await sweepChanges(deps)
    expect(lines.map((line) => [line.lane, line.checked])).toEqual([
      ['medusa/product', 0],
      ['medusa/product-content', 0],
    ])
    expect(engine.medusa.reads).toBe(reads)
    expect(await runs()).toEqual([])
    expect(await hinted()).toEqual([])
  })

  test('finds what was created, changed and deleted in Medusa, over all its pages, as one run', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    engine.medusa.putProduct('prod_9')
    engine.medusa.products.delete('prod_4')
    for (const id of ['prod_1', 'prod_2', 'prod_3', 'prod_4', 'prod_9']) engine.medusa.touch('product', id)
    await sweepChanges(deps)
    expect(await runs()).toEqual([
      { entity: 'product', mode: 'incremental', state: 'finished', checked: 5, found: 3 },
    ])
    expect(lines[0]).toEqual({ lane: 'medusa/product', checked: 5, found: 3 })
    expect(await hinted()).toEqual(['prod_1', 'prod_4', 'prod_9'])
    await engine.settle()
    expect([await titleOf('prod_1'), await titleOf('prod_4')]).toEqual(['changed', undefined])
    expect(await titleOf('prod_9')).toBeDefined()
    engine.medusa.products.delete('prod_9')
  })

  test('finds what was published in Payload, and brings it to Medusa', async () => {
    await publish('prod_1', 'Fired twice.')
    await engine.pool.query('delete from sync.hints')
    await sweepChanges(deps)
    expect(await hinted()).toEqual(['prod_1'])
    await engine.settle()
    expect(JSON.stringify(engine.medusa.products.get('prod_1')?.content)).toContain('Fired twice.')
  })

  test('does not touch what is known to be on its way', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    await engine.hint('product', 'prod_1')
    engine.medusa.putProduct('prod_2', { title: 'changed' })
    engine.medusa.afterRead = () => engine.hint('product', 'prod_2')
    for (const id of ['prod_1', 'prod_2']) engine.medusa.touch('product', id)
    await sweepChanges(deps)
    expect(await runs()).toEqual([])
    expect(await hinted()).toEqual(['prod_1', 'prod_2'])
  })
})

describe('the cursor of a sweep', () => {
  test('reaches five minutes back behind itself, and no further', async () => {
    await sweepChanges(deps)
    for (const id of ['prod_1', 'prod_2']) engine.medusa.putProduct(id, { title: 'changed' })
    engine.medusa.touch('product', 'prod_1', ago(4.9 * MINUTE))
    engine.medusa.touch('product', 'prod_2', ago(5.1 * MINUTE))
    await sweepAgain()
    expect(await hinted()).toEqual(['prod_1'])
  })

  test('is from before the systems were asked', async () => {
    let answered = new Date(0)
    engine.medusa.afterList = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      answered = new Date()
    }
    await sweepChanges(deps)
    const { remote, hub } = await cursorOf('product-content')
    expect(remote?.getTime()).toBeLessThan(answered.getTime() - 40)
    expect(hub?.getTime()).toBeLessThan(answered.getTime() - 40)
    expect(remote?.getTime()).toBeGreaterThan(answered.getTime() - MINUTE)
  })

  test('stays where it was when the sweep fails, and says why', async () => {
    await sweepChanges(deps)
    const before = await cursorOf('product')
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    engine.medusa.touch('product', 'prod_1')
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    await sweepAgain()
    expect(await cursorOf('product')).toEqual({ ...before, error: 'no answer' })
    expect(await hinted()).toEqual([])

    engine.medusa.away = null
    await sweepChanges(deps)
    expect(await hinted()).toEqual([])
    await sweepAgain()
    expect(await hinted()).toEqual(['prod_1'])
    expect((await cursorOf('product')).error).toBeNull()
  })

  test('makes up for the time that all workers were away', async () => {
    await sweepChanges(deps)
    await engine.pool.query(`
      update sync.lanes set due_at = now(),
        remote_cursor = remote_cursor - interval '9 hours', hub_cursor = hub_cursor - interval '9 hours'`)
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    engine.medusa.touch('product', 'prod_1', ago(8 * 60 * MINUTE))
    await sweepChanges(deps)
    expect(await hinted()).toEqual(['prod_1'])
  })

  test('stays when the lease went to another worker, which finds the same', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    engine.medusa.touch('product', 'prod_1')
    engine.medusa.afterRead = async () => {
      await engine.pool.query('update sync.lanes set lease_rev = lease_rev + 1')
    }
    await sweepChanges(deps)
    expect(await hinted()).toEqual([])
    expect(await cursorOf('product')).toMatchObject({ remote: null, hub: null })
    engine.medusa.afterRead = () => {}
    await sweepAgain()
    expect(await hinted()).toEqual([])
    await engine.pool.query(`update sync.lanes set lease_until = now() - interval '1 second'`)
    await sweepAgain()
    expect(await hinted()).toEqual(['prod_1'])
  })
})

describe('sweeps', () => {
  test('are made once an interval, however many workers there are', async () => {
    await Promise.all([sweepChanges(deps), sweepChanges(deps), sweepChanges(deps)])
    await sweepChanges(deps)
    expect(lines.map((line) => line.lane).sort()).toEqual(['medusa/product', 'medusa/product-content'])
    await engine.pool.query(`update sync.lanes set due_at = due_at - interval '60 seconds'`)
    await sweepChanges(deps)
    expect(lines).toHaveLength(4)
  })

  test('are there for every entity, and each can be asked of Payload', async () => {
    await register(...MEDUSA_ENTITIES)
    await sweepChanges(deps)
    expect(lines.map((line) => line.lane).sort()).toEqual(
      MEDUSA_ENTITIES.map((entity) => laneKey(medusaLane(entity))).sort(),
    )
    expect(lines.filter((line) => line.error)).toEqual([])
  })

  test('that are stopped leave the rest to another worker at once', async () => {
    let asked = 0
    for (const id of IDS) engine.medusa.touch('product', id)
    await sweepChanges(deps, () => ++asked > 2)
    expect(lines).toEqual([{ lane: 'medusa/product', checked: 2, found: 0 }])
    expect(await cursorOf('product')).toMatchObject({ remote: null })
    await sweepChanges(deps)
    expect(lines.at(-1)).toMatchObject({ lane: 'medusa/product', checked: 5 })
  })
})
