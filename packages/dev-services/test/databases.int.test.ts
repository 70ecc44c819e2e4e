import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createDatabaseFromTemplate,
  dropDatabase,
  ensureDatabase,
  type Services,
  startTestServices,
  withClient,
} from '../src/index.ts'

let services: Services
beforeAll(async () => {
  services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
})
afterAll(() => services.stop())

test('a database is made once, however many ask for it at the same moment', async () => {
  const urls = await Promise.all(
    Array.from({ length: 8 }, () => ensureDatabase(services.databaseUrl, 'Shop "north"')),
  )
  expect(new Set(urls).size).toBe(1)
  const { rows } = await withClient(urls[0] ?? '', (client) =>
    client.query('select current_database() as name'),
  )
  expect(rows).toEqual([{ name: 'Shop "north"' }])
  await dropDatabase(services.databaseUrl, 'Shop "north"')
})

test('clones of a template are prepared once and do not see each other', async () => {
  let prepared = 0
  const clone = () =>
    createDatabaseFromTemplate({
      serverUrl: services.databaseUrl,
      template: 'template_shop',
      version: '1',
      prepare: async (url) => {
        prepared += 1
        await withClient(url, (client) => client.query('create table product (title text)'))
      },
    })
  const [one, other] = await Promise.all([clone(), clone()])
  expect(prepared).toBe(1)
  await withClient(one.url, (client) => client.query(`insert into product values ('only here')`))
  const { rows } = await withClient(other.url, (client) => client.query('select * from product'))
  expect(rows).toEqual([])
  await Promise.all([one.drop(), other.drop()])
})

test('a template is made again for another version, and after a preparation that failed', async () => {
  const clone = (version: string, statement: string) =>
    createDatabaseFromTemplate({
      serverUrl: services.databaseUrl,
      template: 'template_moving',
      version,
      prepare: (url) => withClient(url, async (client) => void (await client.query(statement))),
    })
  await (await clone('1', 'create table old ()')).drop()
  await expect(clone('2', 'create nonsense')).rejects.toThrow()
  const made = await clone('2', 'create table new ()')
  const { rows } = await withClient(made.url, (client) =>
    client.query(`select tablename from pg_tables where schemaname = 'public'`),
  )
  expect(rows).toEqual([{ tablename: 'new' }])
  await made.drop()
})
