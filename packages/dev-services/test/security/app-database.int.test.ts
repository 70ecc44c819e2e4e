import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  dropDatabase,
  ensureAppDatabase,
  ensureDatabase,
  type Services,
  startTestServices,
  withClient,
} from '../../src/index.ts'

let services: Services
const names = ['tandem_one', 'tandem_other', 'tandem_former', 'Shop "north"']
beforeAll(async () => {
  services = await startTestServices({
    databaseUrl: process.env.TEST_DATABASE_URL,
    redisUrl: process.env.TEST_REDIS_URL,
  })
})
afterAll(async () => {
  for (const name of names) {
    await dropDatabase(services.databaseUrl, name)
    await run(services.databaseUrl, `drop role if exists ${pg.escapeIdentifier(name)}`)
  }
  await services.stop()
})

const run = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)
const make = (name: string, password = `of ${name} @/`) =>
  ensureAppDatabase(services.databaseUrl, { name, password })

test('a role owns its database, makes what it needs there, and is nothing more than that', async () => {
  const url = await make('Shop "north"')
  await run(url, 'create schema sync; create table sync.note (); create extension pg_trgm')
  expect(
    await run(
      url,
      `select current_database() as name, rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as more
       from pg_roles where rolname = current_user`,
    ),
  ).toEqual([{ name: 'Shop "north"', more: false }])
  for (const forbidden of [
    `select pg_read_file('/etc/passwd')`,
    `copy (select 1) to program 'true'`,
    'create role more',
    'create database more',
    `set session_replication_role = replica`,
    'alter system set fsync = off',
  ]) {
    await expect(run(url, forbidden), forbidden).rejects.toThrow(/permission denied|must be|only/)
  }
})

test('no role gets into the database of another app', async () => {
  const [one, other] = [await make('tandem_one'), await make('tandem_other')]
  const trespass = new URL(one)
  trespass.pathname = new URL(other).pathname
  await expect(run(trespass.href, 'select 1')).rejects.toThrow(/permission denied for database/)
})

test('what an earlier version made as superuser belongs to the role afterwards, and works as before', async () => {
  const asSuperuser = await ensureDatabase(services.databaseUrl, 'tandem_former')
  await run(
    asSuperuser,
    `create schema sync; create type mood as enum ('calm'); create domain short as text;
     create table sync.note (id serial primary key, mood mood, at bigint generated always as identity);
     create table parted (day date) partition by range (day); create table parted_1 partition of parted default;
     create view seen as select * from sync.note; create materialized view kept as select * from sync.note;
     create function sync.mark() returns trigger language plpgsql as 'begin return new; end';
     create trigger mark before insert on sync.note for each row execute function sync.mark();
     create sequence alone; create extension pg_trgm`,
  )
  const url = await make('tandem_former')
  expect(await make('tandem_former'), 'the second start').toBe(url)
  const owned = await run(
    url,
    `select distinct pg_get_userbyid(owner) as owner from (
       select relowner as owner from pg_class where relnamespace in ('sync'::regnamespace, 'public'::regnamespace)
       union select proowner from pg_proc where pronamespace = 'sync'::regnamespace
       union select typowner from pg_type where typname in ('mood', 'short')
       union select nspowner from pg_namespace where nspname = 'sync') as all_owners`,
  )
  expect(owned).toEqual([{ owner: 'tandem_former' }])
  await run(
    url,
    `alter table sync.note add column more text; insert into sync.note (mood) values ('calm'); drop view seen`,
  )
})

test('another password is in force from the next start on, and no password is in the statements', async () => {
  const before = await make('tandem_one', 'the first password')
  const after = await make('tandem_one', 'the second password')
  await expect(run(before, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(await run(after, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a user without the right to make roles is told what is missing', async () => {
  await run(services.databaseUrl, `create role plain login password 'plain'`)
  const asPlain = new URL(services.databaseUrl)
  Object.assign(asPlain, { username: 'plain', password: 'plain' })
  await expect(ensureAppDatabase(asPlain.href, { name: 'tandem_none', password: 'x' })).rejects.toThrow(
    /"plain" in DATABASE_URL may not make roles.*createrole createdb/,
  )
  // The right to make roles and databases is enough: no superuser is asked for.
  await run(services.databaseUrl, 'alter role plain createrole createdb')
  const url = await ensureAppDatabase(asPlain.href, { name: 'tandem_plain', password: 'x' })
  await run(url, 'create table note ()')
  await dropDatabase(services.databaseUrl, 'tandem_plain')
  await run(services.databaseUrl, 'drop role tandem_plain; drop role plain')
})
