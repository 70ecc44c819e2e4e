import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { type ReconcileDeps, reconcile } from './reconcile.ts'
import { startOrJoinRun } from './start-runs.ts'

const IDS = ['prod_1', 'prod_2', 'prod_3', 'prod_4', 'prod_5']

const engine = engineForFile()
let deps: ReconcileDeps

beforeAll(async () => {
  const { deps: same } = engine
  deps = { ...same, pageSize: 2, settleMs: 1, onRun: () => {} }
})
afterAll(async () => {
  const { getReceiver } = await import('../receive/receiver.ts')
  await getReceiver().database.end()
})
beforeEach(async () => {
  engine.medusa.afterRead = () => {}
  for (const id of IDS) engine.medusa.putProduct(id, { title: `Title of ${id}` })
  await engine.hint('product', ...IDS)
  await engine.settle()
  await engine.pool.query('delete from sync.reconcile_runs')
})

/** A dry run that has found that three products differ. */
async function dryRun(): Promise<string> {
  for (const id of ['prod_1', 'prod_2', 'prod_3']) engine.medusa.putProduct(id, { title: 'changed' })
  const run = await startOrJoinRun(engine.pool, medusaLane('product'), 'dry-run')
  await reconcile(deps)
  return run?.id ?? ''
}
async function call(method: 'GET' | 'POST', path: string) {
  const { pathname } = new URL(path, 'http://cms')
  const { GET } = await import('../../app/api/reconcile/[run]/route.ts')
  const { POST } = await import('../../app/api/reconcile/[run]/apply/route.ts')
  const request = new Request(`http://cms/api/reconcile/${path}`, {
    method,
    headers: { authorization: `Bearer ${process.env.CRON_SECRET}` },
  })
  const params = Promise.resolve({ run: pathname.split('/')[1] ?? '' })
  const answer = await (method === 'GET' ? GET : POST)(request, { params })
  return { status: answer.status, body: await answer.json() }
}
const titles = async () =>
  (await engine.pool.query('select title from products order by medusa_id')).rows.map((row) => row.title)
const hints = async () =>
  (await engine.pool.query('select remote_id, reason from sync.hints order by remote_id')).rows

describe('the report of a run', () => {
  test('tells how far it is, and what it has found, page by page', async () => {
    const id = await dryRun()
    const first = await call('GET', `${id}?limit=2`)
    expect(first.body.run).toMatchObject({ state: 'finished', checked: 5, total: 5, percent: 100, found: 3 })
    expect(first.body.drift).toMatchObject([
      { remoteId: 'prod_1', kind: 'different', fields: ['title'] },
      { remoteId: 'prod_2', kind: 'different', fields: ['title'] },
    ])
    const second = await call('GET', `${id}?limit=2&after=${first.body.next}`)
    expect(second.body).toMatchObject({ drift: [{ remoteId: 'prod_3' }], next: null })
  })

  test('tells of a run under way what part of the records it knows is done', async () => {
    const run = await startOrJoinRun(engine.pool, medusaLane('product'), 'dry-run')
    expect(run).toMatchObject({ checked: 0, total: 5, percent: 0 })
    await engine.pool.query('update sync.reconcile_runs set checked = 3')
    expect((await call('GET', run?.id ?? '')).body.run).toMatchObject({ checked: 3, total: 5, percent: 60 })
    await engine.pool.query('update sync.reconcile_runs set checked = 9')
    expect((await call('GET', run?.id ?? '')).body.run).toMatchObject({ checked: 9, total: 9, percent: 99 })
  })

  test('is not there for a run that never was', async () => {
    for (const id of ['999999', '0', 'x', '9'.repeat(30)]) expect((await call('GET', id)).status).toBe(404)
    expect((await call('POST', '999999/apply')).status).toBe(404)
    expect((await call('GET', '1?limit=0')).status).toBe(400)
  })
})

describe('a dry run that is applied', () => {
  test('repairs exactly what it found, and what no longer differs writes nothing', async () => {
    const id = await dryRun()
    // One has come right by itself since, another record has gone wrong since.
    engine.medusa.putProduct('prod_2', { title: 'Title of prod_2' })
    engine.medusa.putProduct('prod_5', { title: 'changed' })
    const { body } = await call('POST', `${id}/apply`)
    expect(body).toMatchObject({ hinted: 3, run: { appliedBy: 'a scheduler' } })
    expect(await hints()).toEqual(
      ['prod_1', 'prod_2', 'prod_3'].map((remote_id) => ({ remote_id, reason: 'sweep' })),
    )
    await engine.settle()
    const right = [1, 2, 3, 4, 5].map((n) => (n === 1 || n === 3 ? 'changed' : `Title of prod_${n}`))
    expect(await titles()).toEqual(right)
    expect((await engine.outcomes('prod_2')).at(-1)).toBe('echo')
  })

  test('is applied once, however often it is asked for', async () => {
    const id = await dryRun()
    const asked = await Promise.all([1, 2, 3].map(() => call('POST', `${id}/apply`)))
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(asked.map(({ body }) => body.hinted).sort()).toEqual([0, 0, 3])
    expect(await hints()).toHaveLength(3)
  })

  test('is one that has ended, and is dry', async () => {
    const running = await startOrJoinRun(engine.pool, medusaLane('product'), 'dry-run')
    expect((await call('POST', `${running?.id}/apply`)).status).toBe(409)
    await engine.pool.query(`update sync.reconcile_runs set state = 'finished', mode = 'apply'`)
    expect((await call('POST', `${running?.id}/apply`)).status).toBe(409)
    expect(await hints()).toEqual([])
  })
})
