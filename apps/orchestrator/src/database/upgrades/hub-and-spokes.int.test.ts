import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MEDUSA_ENTITIES, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { createDatabaseFromTemplate, startTestServices } from '@tandem/dev-services'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { probeParked } from '../../sync/ledger/parked.ts'
import { listJobs } from '../../sync/operate/jobs.ts'
import { readRecordSync } from '../../sync/state/read-record-sync.ts'
import { type EngineFixture, openEngine } from '../../sync/test-support/engine-fixture.ts'
import { variables } from '../../sync/test-support/variables.ts'

const app = join(import.meta.dirname, '../../..')
const UPGRADE = '20261129_030000_hub_and_spokes'
const rows = z.array(z.record(z.string(), z.json()))

/**
 * A small installation as it was before the upgrade, every row of every table, in the middle of its work: a conflict, a
 * write whose answer was lost, parked and ignored records, one that waits for another, an edit that nobody has looked at.
 */
const before = z
  .object({
    medusa: z.object({
      products: z.array(z.tuple([z.string(), z.record(z.string(), z.json())])),
      records: z.array(z.tuple([z.string(), z.json()])),
      markers: z.array(z.tuple([z.string(), z.object({ rev: z.number(), hash: z.string() })])),
    }),
    data: z.record(z.string(), rows),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'before-hub-and-spokes.json'), 'utf8')))

let engine: EngineFixture
let pool: pg.Pool

beforeAll(async () => {
  const services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
  const database = await createDatabaseFromTemplate({
    serverUrl: services.databaseUrl,
    template: 'orchestrator_before_hub',
    version: UPGRADE,
    prepare: prepareOldSchema,
  })
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
  await fill(pool)
  await run('src/scripts/migrate.ts', database.url)
  const drop = async () => {
    await pool.end()
    await database.drop()
    await services.stop()
  }
  engine = await openEngine(undefined, { url: database.url, drop })
  const { products, records, markers } = before.medusa
  for (const [id, product] of products) engine.medusa.products.set(id, product as never)
  for (const [id, record] of records) engine.medusa.records.set(id, record)
  for (const [id, marker] of markers) engine.medusa.markers.set(id, marker)
}, 240_000)
afterAll(() => engine?.close())

async function run(script: string, url: string, ...args: string[]): Promise<void> {
  const node = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, ...args]
  await promisify(execFile)(process.execPath, node, { cwd: app, env: { ...process.env, ...variables(url) } })
}

const prepareOldSchema = (url: string) => run('src/database/upgrades/migrate-before.ts', url, UPGRADE)

/** As a restored backup comes in: no trigger and no order of tables has a say. */
async function fill(database: pg.Pool): Promise<void> {
  const client = await database.connect()
  await client.query('set session_replication_role = replica')
  for (const [table, list] of Object.entries(before.data)) {
    const columns = await columnsOf(client, table)
    const names = columns.map((column) => `"${column}"`).join(', ')
    await client.query(
      `insert into ${table} (${names}) overriding system value
       select ${names} from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`,
      [JSON.stringify(list)],
    )
    if (!columns.includes('id')) continue
    const [sequence] = (await client.query(`select pg_get_serial_sequence($1, 'id') as name`, [table])).rows
    if (sequence.name) await client.query(`select setval('${sequence.name}', max(id)) from ${table}`)
  }
  await client.query(
    `insert into sync.reconcile_runs (entity, mode, state, found, finished_at) values ('product', 'dry-run', 'finished', 1, now())`,
  )
  await client.query(
    `insert into sync.drift (run_id, entity, medusa_id, kind, fields) values (1, 'product', 'prod_2', 'different', '{title}')`,
  )
  client.release()
}

/** All but those that the database works out. */
async function columnsOf(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name)
}

const count = (table: string) => before.data[table]?.length ?? 0
const ask = async (query: string, ...values: unknown[]) => (await pool.query(query, values)).rows

describe('an installation of before', () => {
  test('has kept every row that there was', async () => {
    for (const table of Object.keys(before.data)) {
      const [found] = await ask(`select count(*)::int from ${table}`)
      expect({ table, ...found }).toEqual({ table, count: count(table) })
    }
  })

  test('has its links under Medusa, with both ids', async () => {
    const links = await ask(
      'select id::text, integration, entity, remote_id, hub_id, status, base from sync.links order by sync.links.id',
    )
    const known = (before.data['sync.links'] ?? []).toSorted(
      (one, other) => Number(one.id) - Number(other.id),
    )
    expect(links).toEqual(
      known.map((link) => ({
        id: String(link.id),
        integration: MEDUSA_INTEGRATION,
        entity: link.entity,
        remote_id: link.medusa_id,
        hub_id: link.payload_id,
        status: link.status,
        base: link.base,
      })),
    )
  })

  test('has readable history, conflicts, runs and actions', async () => {
    const { docs: jobs } = await engine.payload.find({ collection: 'sync-jobs', pagination: false })
    expect(jobs).toHaveLength(count('public.sync_jobs'))
    const page = await listJobs(pool, { limit: 100 } as never)
    expect(page.rows.length).toBe(count('public.sync_jobs'))
    expect(new Set(page.rows.map(({ direction }) => direction))).toEqual(
      new Set(['medusa-to-payload', 'payload-to-medusa', 'none']),
    )
    const sync = await readRecordSync(
      pool,
      { integration: MEDUSA_INTEGRATION, entity: 'customer' },
      'cus_1',
      true,
    )
    expect(sync).toMatchObject({ state: 'conflict', openConflicts: 1 })
    expect(
      await ask('select integration, remote_id from sync.drift join sync.reconcile_runs r on r.id = run_id'),
    ).toEqual([{ integration: MEDUSA_INTEGRATION, remote_id: 'prod_2' }])
    expect(await ask('select person, remote_id from sync.operator_actions')).toEqual([
      { person: 'Oona', remote_id: 'prod_4' },
    ])
  })

  test('writes what was waiting, once, and nothing else again, whoever hints at everything', async () => {
    await pool.query(`update sync.links set next_attempt_at = null where status = 'parked'`)
    await probeParked(pool)
    await engine.settle()
    expect(phone('cus_3')).toBe('123')
    expect(phone('cus_4')).toBe('456')
    // The write whose answer was lost had landed.
    expect(engine.medusa.writes).toBe(2)
    const jobs = await written()
    for (const entity of MEDUSA_ENTITIES) {
      const known = await ask(
        `select remote_id from sync.links where entity = $1 and status <> 'parked'`,
        entity,
      )
      await engine.hint(entity, ...known.map(({ remote_id }) => remote_id))
    }
    await engine.settle()
    expect(engine.medusa.writes).toBe(2)
    expect(await written()).toEqual(jobs)
  })

  test('keeps what the lost write had overwritten as a conflict', async () => {
    const conflicts = await ask(
      `select field, winner, loser_value as lost from sync_conflicts where remote_id = 'cus_2'`,
    )
    expect(conflicts).toEqual([{ field: 'firstName', winner: 'medusa', lost: 'Cy' }])
  })

  test('goes on with what waited for another record when that arrives', async () => {
    engine.medusa.records.set('ten_none', {
      id: 'ten_none',
      handle: 'none',
      name: 'None',
      status: 'active',
      settings: {},
    })
    await engine.hint('tenant', 'ten_none')
    await engine.settle()
    const { releaseArrived } = await import('../../sync/ledger/links.ts')
    await releaseArrived(pool)
    await engine.settle()
    expect(
      await ask(`select status from sync.links where entity = 'product' and remote_id = 'prod_3'`),
    ).toEqual([{ status: 'active' }])
  })

  test('captures what is edited from now on', async () => {
    await engine.payload.update({
      collection: 'customers',
      where: { medusaId: { equals: 'cus_4' } },
      data: { phone: '789' },
    })
    await engine.settle()
    expect(phone('cus_4')).toBe('789')
  })
})

const phone = (id: string) => Object(engine.medusa.records.get(id)).phone
const written = () =>
  ask(`select direction, count(*)::int from sync_jobs where direction <> 'none' group by 1 order by 1`)
