import { expect, test } from 'vitest'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { deleteOldHistory } from './retention.ts'

const engine = engineForFile()

async function ages(table: string): Promise<number[]> {
  const { rows } = await engine.pool.query<{ days: number }>(
    `select distinct extract(day from now() - created_at)::int as days from ${table} order by days`,
  )
  return rows.map((row) => row.days)
}

test('history goes when it is old, however much of it there is, and nothing else does', async () => {
  await engine.pool.query(
    `insert into sync_jobs (entity, remote_id, direction, outcome, attempt, reason, started_at, finished_at, duration_ms, progress, created_at, updated_at)
     select 'product', 'prod_' || n, 'none', 'echo', 1, 'sweep', now(), now(), 1, 100, now() - make_interval(days => age), now()
     from generate_series(1, 2500) n, unnest(array[0, 29, 31]) age`,
  )
  await engine.pool.query(
    `insert into webhook_logs (source, webhook_id, received_at, events, status, duration_ms, event_count, created_at, updated_at)
     select 'medusa', 'msg_' || age, now(), '[]', 'accepted', 1, 0, now() - make_interval(days => age), now()
     from unnest(array[0, 6, 8]) age`,
  )
  await engine.pool.query(
    `insert into sync.links (entity, remote_id, status, updated_at, created_at)
     values ('product', 'prod_parked', 'parked', now() - interval '1 year', now() - interval '1 year')`,
  )

  expect(await deleteOldHistory(engine.pool, 365)).toBe(2501)
  expect(await ages('sync_jobs')).toEqual([0, 29])
  expect(await ages('webhook_logs')).toEqual([0, 6])
  const { rows } = await engine.pool.query(`select from sync.links where status = 'parked'`)
  expect(rows).toHaveLength(1)
})

test('what visitors have sent goes with all of its words, after the days that were set', async () => {
  await engine.pool.query(
    `with sent as (
       insert into form_submissions (created_at) select now() - make_interval(days => age) from unnest(array[0, 9, 11]) age
       returning id)
     insert into form_submissions_submission_data (_order, _parent_id, id, field, value)
     select 1, id, 'row' || id, 'email', 'somebody@people.test' from sent`,
  )
  expect(await deleteOldHistory(engine.pool, 365)).toBe(0)
  expect(await deleteOldHistory(engine.pool, 10)).toBe(1)
  expect(await ages('form_submissions')).toEqual([0, 9])
  const { rows } = await engine.pool.query('select value from form_submissions_submission_data')
  expect(rows).toHaveLength(2)
})

test('a worker that stops does not wait for the rest', async () => {
  expect(await deleteOldHistory(engine.pool, 365, () => true)).toBe(0)
})
