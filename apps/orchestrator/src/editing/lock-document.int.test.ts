import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../payload-types.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createTenantWorld, type TenantWorld } from '../test-support/two-tenants.ts'
import { lockDocument } from './lock-document.ts'

let fixture: PayloadFixture
let world: TenantWorld

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
})
afterAll(() => fixture?.close())

/** Eight people, each changing another field of one store, all at once. */
const CHANGES: readonly Partial<Store>[] = [
  { tagline: 'changed' },
  { announcement: 'changed' },
  { brandColor: '#123456' },
  { fontPairing: 'readex-pro' },
  { radius: '16' },
  { density: 'warm' },
  { navigation: [{ label: 'changed', href: '/changed' }] },
  { footer: [{ heading: 'changed', links: [] }] },
]
const UNCHANGED: Partial<Store> = {
  tagline: 'as it was',
  announcement: 'as it was',
  brandColor: '#000000',
  fontPairing: 'instrument-sans',
  radius: '2',
  density: 'dense',
  navigation: [],
  footer: [],
}

async function changesKept(): Promise<number> {
  const { payload } = fixture
  const target = { collection: 'stores', id: world.store, depth: 0 } as const
  await payload.update({ ...target, data: UNCHANGED })
  await Promise.all(CHANGES.map((data) => payload.update({ ...target, data })))
  const after = await payload.findByID(target)
  return CHANGES.filter((change) =>
    Object.entries(change).every(([field, value]) => isIn(Reflect.get(after, field), value)),
  ).length
}

/** Rows of a list come back with ids that nobody gave. */
function isIn(stored: unknown, given: unknown): boolean {
  try {
    if (Array.isArray(given)) expect(stored).toMatchObject(given)
    else expect(stored).toEqual(given)
    return true
  } catch {
    return false
  }
}

describe('eight people who change different fields of one document at once', () => {
  test('erase each other’s changes without the lock', async () => {
    const hooks = fixture.payload.collections.stores.config.hooks
    const withLock = hooks.beforeOperation
    hooks.beforeOperation = []
    try {
      expect(await changesKept()).toBeLessThan(CHANGES.length)
    } finally {
      hooks.beforeOperation = withLock
    }
  })

  test('keep all their changes with the lock', async () => {
    expect(await changesKept()).toBe(CHANGES.length)
  })
})

test.each(['stores', 'vendors', 'tenants'] as const)('%s are locked', (collection) => {
  expect(fixture.payload.collections[collection].config.hooks.beforeOperation).toContain(lockDocument)
})

describe('a machine that writes columns by SQL under the row’s lock', () => {
  test('and a person who saves meanwhile keep both changes', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from stores where id = $1 for update', [world.store])
      const saved = fixture.payload.update({
        collection: 'stores',
        id: world.store,
        data: { brandColor: '#ABCDEF' },
      })
      await waitsForLock(client)
      await client.query(`update stores set name = 'Renamed in Medusa' where id = $1`, [world.store])
      await client.query('commit')
      await saved
    } finally {
      await client.end()
    }
    const store = await fixture.payload.findByID({ collection: 'stores', id: world.store })
    expect(store).toMatchObject({ name: 'Renamed in Medusa', brandColor: '#ABCDEF' })
  })

  test('makes an update of many documents wait as well', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from stores where id = $1 for update', [world.store])
      const saved = fixture.payload.update({
        collection: 'stores',
        where: { id: { exists: true } },
        data: { density: 'warm' },
      })
      await waitsForLock(client)
      await client.query(`update stores set name = 'Renamed again' where id = $1`, [world.store])
      await client.query('commit')
      await saved
    } finally {
      await client.end()
    }
    const store = await fixture.payload.findByID({ collection: 'stores', id: world.store })
    expect(store).toMatchObject({ name: 'Renamed again', density: 'warm' })
  })
})

/** Until another session of this database waits for a lock. */
async function waitsForLock(client: pg.Client): Promise<void> {
  await expect
    .poll(
      async () => {
        // What a transaction has once read of it stays the same otherwise.
        await client.query('select pg_stat_clear_snapshot()')
        const { rowCount } = await client.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rowCount
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(1)
}
