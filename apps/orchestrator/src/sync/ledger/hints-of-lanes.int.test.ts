import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase } from '../test-support/cloned-database.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { openDatabase } from './database.ts'
import { foldHints } from './hints.ts'

let pool: pg.Pool
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await cloneDatabase()
  drop = database.drop
  pool = openDatabase(database.url, () => {})
})
afterAll(async () => {
  await pool?.end()
  await drop?.()
})

test('a lane folds its own hints alone, also while another one is at its own', async () => {
  await pool.query(
    `insert into sync.hints (entity, remote_id, reason)
     select 'customer', 'cus_' || n, 'webhook' from generate_series(1, 500) n
     union all select 'product', 'prod_1', 'webhook'`,
  )
  const busy = await pool.connect()
  await busy.query('begin')
  await busy.query(`select from sync.hints where entity = 'customer' for update`)
  await foldHints(pool, medusaLane('product'))
  expect((await pool.query('select entity, remote_id from sync.links')).rows).toEqual([
    { entity: 'product', remote_id: 'prod_1' },
  ])
  await busy.query('rollback')
  busy.release()
  await foldHints(pool, medusaLane('customer'))
  expect((await pool.query('select from sync.links')).rowCount).toBe(501)
  expect((await pool.query('select from sync.hints')).rowCount).toBe(0)
})

test('hints that name documents find their links by them, however young the table’s statistics are', async () => {
  const COUNT = 5_000
  await pool.query(
    `insert into sync.links (integration, entity, remote_id, hub_id)
     select 'medusa', 'page', 'page_' || n, n::text from generate_series(1, ${COUNT}) n`,
  )
  await pool.query(
    `insert into sync.hints (entity, hub_id, reason)
     select 'page', n::text, 'hook' from generate_series(1, ${COUNT}) n`,
  )
  const read = await linksReadBy(() => foldHints(pool, medusaLane('page')))
  expect(read).toBeLessThan(20 * COUNT)
})

/** How many rows of the links have been looked at meanwhile. */
async function linksReadBy(work: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    await pool.query('select pg_stat_force_next_flush()')
    const { rows } = await pool.query<{ read: number }>(
      `select (seq_tup_read + idx_tup_fetch + (
         select sum(idx_tup_read) from pg_stat_user_indexes where relid = t.relid))::float8 as read
       from pg_stat_user_tables t where relid = 'sync.links'::regclass`,
    )
    return rows[0]?.read ?? 0
  }
  const before = await count()
  await work()
  return (await count()) - before
}
