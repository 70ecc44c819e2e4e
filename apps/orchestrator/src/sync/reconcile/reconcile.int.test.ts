import { MEDUSA_ENTITIES } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { paragraph } from '../test-support/paragraph.ts'
import { applyDrift, countDrift } from './drift-report.ts'
import { takeRun } from './lead-run.ts'
import { listRuns, readLastFullRuns } from './read-runs.ts'
import { type ReconcileDeps, reconcile } from './reconcile.ts'
import { startNightlyRuns, startOrJoinRun } from './start-runs.ts'
import { registerLanes } from './sweep-state.ts'

const IDS = ['prod_1', 'prod_2', 'prod_3', 'prod_4', 'prod_5']

const engine = engineForFile()
let deps: ReconcileDeps
let secret = ''

beforeAll(async () => {
  secret = String(process.env.CRON_SECRET)
  const { deps: same, medusa } = engine
  deps = { ...same, pageSize: 2, settleMs: 1, onRun: () => {} }
  for (const id of IDS) medusa.putProduct(id)
  await engine.hint('product', ...IDS)
  await engine.settle()
})
afterAll(async () => {
  const { getReceiver } = await import('../receive/receiver.ts')
  await getReceiver().database.end()
})
beforeEach(async () => {
  engine.medusa.away = null
  engine.medusa.afterRead = () => {}
  for (const id of engine.medusa.products.keys()) if (!IDS.includes(id)) engine.medusa.products.delete(id)
  for (const id of IDS) engine.medusa.putProduct(id, { title: `Title of ${id}` })
  const { rows } = await engine.pool.query<{ remote_id: string }>('select remote_id from sync.links')
  const known = rows.map((row) => row.remote_id)
  await engine.hint('product', ...IDS, ...known)
  await engine.hint('product-content', ...known)
  await engine.settle()
  await engine.pool.query('delete from sync.reconcile_runs')
  engine.medusa.writes = 0
})

async function contentId(id: string): Promise<number> {
  const { docs } = await engine.payload.find({
    collection: 'product-content',
    where: { medusaId: { equals: id } },
    draft: true,
  })
  return docs[0]?.id ?? 0
}
async function edit(id: string, status: 'published' | 'draft', text = 'Fired twice.'): Promise<void> {
  const data = { _status: status, description: paragraph(text) }
  await engine.payload.update({ collection: 'product-content', id: await contentId(id), data })
}
/** Does something of which no hint arrives. */
async function unnoticed(act: () => Promise<void> | void): Promise<void> {
  await act()
  await engine.pool.query('delete from sync.hints')
}
async function run(entity: 'product' | 'product-content', mode: 'dry-run' | 'apply' = 'apply') {
  await startOrJoinRun(engine.pool, medusaLane(entity), mode)
  await reconcile(deps)
  const { rows } = await engine.pool.query(
    'select checked::int, found::int, ignored::int, state, error from sync.reconcile_runs where entity = $1',
    [entity],
  )
  return rows[0]
}
async function drift() {
  const { rows } = await engine.pool.query(
    'select remote_id, kind, fields from sync.drift order by remote_id',
  )
  return rows
}
async function mirrored(): Promise<Record<string, string>> {
  const { rows } = await engine.pool.query('select medusa_id, title from products order by medusa_id')
  return Object.fromEntries(rows.map((row) => [row.medusa_id, row.title]))
}

describe('a full run', () => {
  test.each(['product', 'product-content'] as const)(
    'over %s that are in step finds nothing',
    async (entity) => {
      const reads = engine.medusa.reads
      expect(await run(entity)).toMatchObject({ checked: IDS.length, found: 0, state: 'finished' })
      expect(engine.medusa.reads - reads).toBe(3)
      expect((await engine.pool.query('select from sync.hints')).rowCount).toBe(0)
    },
  )

  test('finds what was created, changed and deleted in Medusa unnoticed, on its last page too', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    engine.medusa.putProduct('prod_9')
    engine.medusa.products.delete('prod_4')
    expect(await run('product')).toMatchObject({ checked: 6, found: 3 })
    expect(await drift()).toEqual([
      { remote_id: 'prod_1', kind: 'different', fields: ['title'] },
      { remote_id: 'prod_4', kind: 'extra', fields: [] },
      { remote_id: 'prod_9', kind: 'missing', fields: [] },
    ])
    await engine.settle()
    const titles = await mirrored()
    expect(Object.keys(titles)).toEqual(['prod_1', 'prod_2', 'prod_3', 'prod_5', 'prod_9'])
    expect(titles.prod_1).toBe('changed')
    await engine.pool.query('delete from sync.reconcile_runs')
    expect(await run('product')).toMatchObject({ found: 0 })
  })

  test('finds what was published, changed and taken back in Payload unnoticed', async () => {
    await edit('prod_1', 'published')
    await edit('prod_2', 'published')
    await engine.settle()
    await unnoticed(async () => {
      await edit('prod_1', 'published', 'Fired once.')
      await edit('prod_2', 'draft')
      await edit('prod_5', 'published', 'New.')
      await engine.pool.query(
        `delete from sync.links where entity = 'product-content' and remote_id = 'prod_5'`,
      )
    })
    expect(await run('product-content')).toMatchObject({ found: 3 })
    expect((await drift()).map((row) => [row.remote_id, row.kind])).toEqual([
      ['prod_1', 'different'],
      ['prod_2', 'extra'],
      ['prod_5', 'missing'],
    ])
    await engine.settle()
    const held = (id: string) => JSON.stringify(engine.medusa.products.get(id)?.content)
    expect(held('prod_1')).toContain('Fired once.')
    expect(held('prod_2')).toBe('{}')
    expect(held('prod_5')).toContain('New.')
    expect(engine.medusa.writes).toBe(5)
  })

  test('names the fields in which a product’s content differs, also where somebody has changed the copy', async () => {
    for (const id of ['prod_1', 'prod_2', 'prod_3']) await edit(id, 'published')
    await engine.settle()
    await unnoticed(async () => {
      await edit('prod_1', 'published', 'Fired once.')
      const copy = engine.medusa.products.get('prod_2')
      const text = JSON.stringify(copy?.content).replace('Fired twice.', 'By hand.')
      Object.assign(copy ?? {}, { content: JSON.parse(text) })
      Object.assign(engine.medusa.products.get('prod_3') ?? {}, { content: {} })
    })
    await run('product-content', 'dry-run')
    expect(await drift()).toEqual([
      { remote_id: 'prod_1', kind: 'different', fields: ['description.en'] },
      { remote_id: 'prod_2', kind: 'different', fields: ['description.en'] },
      { remote_id: 'prod_3', kind: 'missing', fields: ['description.en'] },
    ])
  })

  test('tells what somebody has left as it is, and neither repairs it nor takes it for agreed', async () => {
    await engine.pool.query(
      `update sync.links set status = 'parked', dirty_rev = dirty_rev + 1, dirty_since = now(), discarded_at = now()
       where entity = 'product' and remote_id = 'prod_2'`,
    )
    engine.medusa.putProduct('prod_2', { title: 'changed' })
    engine.medusa.putProduct('prod_3', { title: 'changed' })
    expect(await run('product', 'dry-run')).toMatchObject({ found: 1, ignored: 1 })
    expect(await drift()).toEqual([
      { remote_id: 'prod_2', kind: 'ignored', fields: [] },
      { remote_id: 'prod_3', kind: 'different', fields: ['title'] },
    ])
    expect(await countDrift(engine.pool)).toEqual([{ ...medusaLane('product'), records: 1 }])
    const [{ id } = { id: '' }] = await listRuns(engine.pool, { entity: 'product' }, 1)
    expect(await applyDrift(engine.pool, id, 'Oona')).toBe(1)
    await engine.settle()
    expect(await mirrored()).toMatchObject({ prod_2: 'Title of prod_2', prod_3: 'changed' })
    expect((await readLastFullRuns(engine.pool)).get('medusa/product')).toMatchObject({
      found: 1,
      ignored: 1,
    })
  })

  test('that is dry writes down what it finds and changes nothing', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    const before = await mirrored()
    expect(await run('product', 'dry-run')).toMatchObject({ found: 1, state: 'finished' })
    await engine.settle()
    expect(await mirrored()).toEqual(before)
    expect(await drift()).toHaveLength(1)
  })

  test('does not take for drift what is known to be on its way', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    await engine.hint('product', 'prod_1')
    engine.medusa.putProduct('prod_2', { title: 'changed' })
    engine.medusa.afterRead = () => engine.hint('product', 'prod_2')
    expect(await run('product')).toMatchObject({ found: 0 })
  })

  test('whose worker died goes on at its cursor, and counts nothing twice', async () => {
    engine.medusa.putProduct('prod_1', { title: 'changed' })
    await startOrJoinRun(engine.pool, medusaLane('product'), 'apply')
    let pages = 0
    const { list } = engine.medusa
    engine.medusa.list = (...asked) => {
      if (++pages > 1) throw new Error('killed')
      return list.apply(engine.medusa, asked)
    }
    await reconcile(deps)
    engine.medusa.list = list
    const { rows } = await engine.pool.query(
      'select cursor, checked::int, found::int, error from sync.reconcile_runs',
    )
    expect(rows).toEqual([{ cursor: 'prod_2', checked: 2, found: 1, error: 'killed' }])
    expect(await takeRun(engine.pool, null)).toBeUndefined()
    await engine.pool.query(`update sync.reconcile_runs set lease_until = now() - interval '1 second'`)
    await engine.settle()
    expect(await run('product')).toMatchObject({ checked: 5, found: 1, state: 'finished', error: null })
  })

  test('loses its page to whoever leads the run by now', async () => {
    await startOrJoinRun(engine.pool, medusaLane('product'), 'apply')
    engine.medusa.afterRead = async () => {
      await engine.pool.query('update sync.reconcile_runs set lease_rev = lease_rev + 1')
    }
    await reconcile(deps)
    const { rows } = await engine.pool.query('select cursor, checked::int from sync.reconcile_runs')
    expect(rows).toEqual([{ cursor: null, checked: 0 }])
  })

  test('waits for Medusa when it is away, and does not take its records for deleted', async () => {
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    expect(await run('product')).toMatchObject({ checked: 0, found: 0, state: 'running', error: 'no answer' })
  })
})

describe('runs', () => {
  test('of a night are started once each, and not beside one that is under way', async () => {
    await startOrJoinRun(engine.pool, medusaLane('product'), 'dry-run')
    await registerLanes(
      engine.pool,
      (['product', 'vendor'] as const).map((entity) => ({ ...medusaLane(entity), hubCreates: false })),
    )
    const start = () => startNightlyRuns(engine.pool, '2026-01-01')
    await Promise.all([start(), start(), start()])
    const { rows } = await engine.pool.query('select entity, mode from sync.reconcile_runs order by id')
    expect(rows).toEqual([
      { entity: 'product', mode: 'dry-run' },
      { entity: 'vendor', mode: 'apply' },
    ])
    await engine.pool.query(`update sync.reconcile_runs set state = 'finished', finished_at = now()`)
    await start()
    await start()
    expect((await engine.pool.query('select from sync.reconcile_runs')).rowCount).toBe(3)
  })

  test('are started and joined by whoever knows the secret', async () => {
    const { GET } = await import('../../app/api/cron/sync/route.ts')
    const get = async (query: string, authorization = `Bearer ${secret}`) => {
      const answer = await GET(
        new Request(`http://cms/api/cron/sync${query}`, { headers: { authorization } }),
      )
      return { status: answer.status, body: await answer.json() }
    }
    expect((await get('', 'Bearer wrong')).status).toBe(401)
    expect((await get('', '')).status).toBe(401)
    expect((await get('?entity=nothing')).status).toBe(400)
    expect((await engine.pool.query('select from sync.reconcile_runs')).rowCount).toBe(0)

    const first = await get('?entity=product&dryRun=1')
    expect(first.body.runs).toMatchObject([
      { entity: 'product', mode: 'dry-run', state: 'running', checked: 0 },
    ])
    const all = await get('')
    expect(all.body.runs).toHaveLength(MEDUSA_ENTITIES.length)
    expect(all.body.runs).toContainEqual(first.body.runs[0])
  })
})
