import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationsFolder } from '../folders.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'

let fixture: PayloadFixture
beforeAll(async () => {
  fixture = await openPayload()
})
afterAll(() => fixture?.close())

describe('the committed migrations', () => {
  test('have all been applied to an empty database', async () => {
    const committed = readdirSync(migrationsFolder)
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => path.basename(file, '.ts'))
    const { docs } = await fixture.payload.find({ collection: 'payload-migrations', pagination: false })
    expect(docs.map(({ name }) => name).toSorted()).toEqual(committed.toSorted())
  })

  test('leave nothing of the collections out: run `pnpm generate` when this fails', async () => {
    const { db } = fixture.payload
    const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
    const latest = readdirSync(migrationsFolder)
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .at(-1)
    const snapshot = JSON.parse(readFileSync(path.join(migrationsFolder, latest ?? ''), 'utf8'))
    const statements = await generateMigration(snapshot, await generateDrizzleJson(db.schema))
    expect(statements).toEqual([])
  })
})

test('a webhook of one source is logged once', async () => {
  const insert = () =>
    fixture.payload.db.pool.query(`insert into webhook_logs (source, webhook_id) values ('medusa', 'msg_1')`)
  await insert()
  await expect(insert()).rejects.toMatchObject({
    code: '23505',
    constraint: 'webhook_logs_source_webhook_id_idx',
  })
})

test('a store has one page of a name', async () => {
  const { payload } = fixture
  const tenant = await payload.create({
    collection: 'tenants',
    data: { medusaId: 'ten_1', handle: 'a', name: 'A' },
  })
  const owned = { tenant: tenant.id }
  const store = await payload.create({
    collection: 'stores',
    data: { ...owned, medusaId: 'st_1', handle: 'a', name: 'A' },
  })
  const create = () =>
    payload.create({
      collection: 'pages',
      data: { ...owned, store: store.id, slug: 'story', title: 'Story', _status: 'published' },
    })
  await create()
  await expect(create()).rejects.toMatchObject({ status: 400 })
})

test('a connection that the server ends takes the process with it in no state', async () => {
  const { pool } = fixture.payload.db
  const client = await pool.connect()
  await client.query('begin')
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const ended = new Promise((resolve) => client.once('end', resolve))
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await ended
  client.release(true)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
