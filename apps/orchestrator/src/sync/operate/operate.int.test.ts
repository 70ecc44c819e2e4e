import { medusaIdSchema } from '@tandem/contracts/ids'
import type { Entity } from '@tandem/contracts/sync'
import { type Json, SyncError } from '@tandem/sync-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { listConflicts, readConflict } from './conflicts.ts'
import { listJobs } from './jobs.ts'
import { discardMany, discardParked, groupParked, listParked, retryParked } from './parked.ts'
import { cancelReplay, handOnReplays, listReplays, readReplay, retryMany } from './replays.ts'
import { resolveConflict } from './resolve-conflict.ts'

const engine = engineForFile()
let count = 0
const page = { limit: 50 }

beforeEach(() => {
  engine.medusa.away = null
})

function customer(id: string, changes: Record<string, Json> = {}): void {
  const start = { id, email: `${id}@people.test`, first_name: 'Asha', last_name: null, phone: null }
  const more = { company_name: null, vat_number: null, has_account: false, addresses: [] }
  engine.medusa.records.set(id, { ...start, ...more, ...inMedusa(id), ...changes })
}
function inMedusa(id: string): Record<string, Json> {
  return z.record(z.string(), z.json()).parse(engine.medusa.records.get(id) ?? {})
}
async function arrive(entity: Entity, ...ids: string[]): Promise<void> {
  await engine.hint(entity, ...ids)
  await engine.settle()
}
async function documentId(id: string): Promise<number> {
  const { docs } = await engine.payload.find({ collection: 'customers', where: { medusaId: { equals: id } } })
  return docs[0]?.id ?? 0
}
/** Parks new customers by a refusal that no outage's end revives. */
async function parkCustomers(howMany: number): Promise<string[]> {
  const ids = Array.from({ length: howMany }, () => `cus_${++count}`)
  for (const id of ids) customer(id)
  engine.medusa.away = new SyncError('PEER_REFUSED', 'answered 401')
  await arrive('customer', ...ids)
  engine.medusa.away = null
  return ids
}
const ofIds = <Row extends { remoteId: string | null }>(rows: readonly Row[], ids: readonly string[]) =>
  rows.filter(({ remoteId }) => remoteId !== null && ids.includes(remoteId))
async function actions(): Promise<Record<string, unknown>[]> {
  const { rows } = await engine.pool.query(
    'select person, action, remote_id, detail from sync.operator_actions order by id',
  )
  return rows
}

describe('parked work', () => {
  test('is listed with its cause, oldest first, page by page, and grouped', async () => {
    const ids = await parkCustomers(3)
    const first = await listParked(engine.pool, { state: 'parked', limit: 2 })
    expect(first.rows).toMatchObject([{ errorCode: 'PEER_REFUSED', state: 'parked' }, {}])
    const second = await listParked(engine.pool, { state: 'parked', limit: 2, after: first.next ?? '' })
    expect(second.next).toBeNull()
    expect([...first.rows, ...second.rows].map((row) => row.remoteId).toSorted()).toEqual(ids.toSorted())
    expect(await groupParked(engine.pool)).toMatchObject([
      { entity: 'customer', errorCode: 'PEER_REFUSED', count: 3, sample: 'answered 401' },
    ])
    await expect(listParked(engine.pool, { state: 'parked', limit: 2, after: 'nonsense' })).rejects.toThrow(
      /after/,
    )
  })

  test('is retried one by one, in somebody’s name, and only once', async () => {
    const { rows } = await listParked(engine.pool, { state: 'parked', ...page })
    const [chosen] = rows
    if (!chosen) throw new Error('something is parked')
    expect(await retryParked(engine.pool, chosen.id, 'Oona')).toEqual(medusaLane('customer'))
    await engine.settle()
    expect(await retryParked(engine.pool, chosen.id, 'Oona')).toBeNull()
    const jobs = await listJobs(engine.pool, { remoteId: chosen.remoteId ?? '', ...page })
    expect(jobs.rows[0]).toMatchObject({ outcome: 'created', reason: 'manual', requestedBy: 'Oona' })
    expect(await actions()).toContainEqual({
      person: 'Oona',
      action: 'retry',
      remote_id: chosen.remoteId,
      detail: {},
    })
  })

  test('is retried all together, as much as was seen and no more, and one sees how far it is', async () => {
    const left = (await listParked(engine.pool, { state: 'parked', ...page })).rows.length
    expect(await retryMany(engine.pool, { entity: 'customer', expected: left + 1 }, 'Oona')).toEqual({
      replay: null,
      found: left,
    })
    const asked = await retryMany(engine.pool, { entity: 'customer', expected: left }, 'Oona')
    if (asked.replay === null) throw new Error('it was as many')
    expect(asked.lanes).toEqual([medusaLane('customer')])
    expect(await readReplay(engine.pool, asked.replay)).toMatchObject({
      total: left,
      waiting: left,
      percent: 0,
    })
    await engine.settle()
    const done = { total: left, waiting: 0, succeeded: left, parked: 0, percent: 100, requestedBy: 'Oona' }
    expect(await readReplay(engine.pool, asked.replay)).toMatchObject(done)
    expect((await listReplays(engine.pool, 5))[0]).toMatchObject(done)
    expect(await groupParked(engine.pool)).toEqual([])
  })

  test('is left as it is for a reason, listed still, and looked at again once its record changes', async () => {
    const [id = ''] = await parkCustomers(1)
    const [link] = ofIds((await listParked(engine.pool, { state: 'parked', ...page })).rows, [id])
    if (!link) throw new Error('it is parked')
    expect(await discardParked(engine.pool, link.id, 'a test account', 'Oona')).toBe(true)
    expect(await discardParked(engine.pool, link.id, 'again', 'Oona')).toBe(false)
    expect((await listParked(engine.pool, { state: 'parked', ...page })).rows).toEqual([])
    expect((await listParked(engine.pool, { state: 'discarded', ...page })).rows).toMatchObject([
      { remoteId: id, state: 'discarded', discardedBy: 'Oona', discardReason: 'a test account' },
    ])
    await arrive('customer', id)
    expect(await documentId(id)).toBeGreaterThan(0)
    expect((await listParked(engine.pool, { state: 'discarded', ...page })).rows).toEqual([])
  })
})

describe('a replay of many', () => {
  /** Parked without a pass, because a thousand of them take long. */
  async function parkTenants(howMany: number): Promise<void> {
    await engine.pool.query(
      `insert into sync.links (entity, remote_id, dirty_rev, dirty_since, status, attempts, error_code)
       select 'tenant', 'ten_many_' || n, 1, now(), 'parked', 4, 'PEER_REFUSED' from generate_series(1, $1::int) n
       on conflict (integration, entity, remote_id) do update set status = 'parked', discarded_at = null`,
      [howMany],
    )
  }
  const begin = async (expected: number) => {
    const asked = await retryMany(engine.pool, { entity: 'tenant', expected }, 'Oona')
    if (asked.replay === null) throw new Error(`there are ${asked.found}`)
    return asked.replay
  }
  const hints = async () =>
    (await engine.pool.query(`select count(*)::int as count from sync.hints where entity = 'tenant'`)).rows[0]

  test('is handed on slice by slice, and the rest stays as it is when it is cancelled', async () => {
    await parkTenants(1_200)
    const replay = await begin(1_200)
    expect(await hints()).toEqual({ count: 500 })
    await Promise.all([handOnReplays(engine.pool), handOnReplays(engine.pool)])
    expect(await hints()).toEqual({ count: 1_000 })
    expect(await cancelReplay(engine.pool, replay, 'Asha')).toBe(true)
    await handOnReplays(engine.pool)
    expect(await hints()).toEqual({ count: 1_000 })
    expect(await readReplay(engine.pool, replay)).toMatchObject({
      total: 1_200,
      waiting: 1_000,
      skipped: 200,
      cancelledBy: 'Asha',
    })
    expect(await cancelReplay(engine.pool, replay, 'Asha')).toBe(false)
    expect(await groupParked(engine.pool)).toMatchObject([{ entity: 'tenant', count: 1_200 }])
    await engine.pool.query(`delete from sync.hints where entity = 'tenant'`)
  })

  test('leaves alone what was discarded meanwhile', async () => {
    await parkTenants(600)
    await engine.pool.query(`delete from sync.links where remote_id like 'ten_many_%' and status <> 'parked'`)
    const [group] = await groupParked(engine.pool)
    const replay = await begin(group?.count ?? 0)
    const refused = { entity: 'tenant', expected: 1, reason: 'closed long ago' } as const
    expect(await discardMany(engine.pool, refused, 'Oona')).toBe(group?.count)
    expect(await groupParked(engine.pool)).toHaveLength(1)
    expect(await discardMany(engine.pool, { ...refused, expected: group?.count ?? 0 }, 'Oona')).toBe(
      group?.count,
    )
    expect(await groupParked(engine.pool)).toEqual([])
    await handOnReplays(engine.pool)
    expect(await hints()).toEqual({ count: 500 })
    expect(await readReplay(engine.pool, replay)).toMatchObject({ waiting: 0, percent: 100 })
    expect(await actions()).toContainEqual({
      person: 'Oona',
      action: 'discard-many',
      remote_id: null,
      detail: { reason: 'closed long ago', errorCode: null, count: group?.count },
    })
    await engine.pool.query(`delete from sync.hints; delete from sync.links where entity = 'tenant'`)
  })
})

describe('history', () => {
  test('is read page by page, each line once, by outcome and error', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const { rows, next } = await listJobs(engine.pool, {
        entity: 'customer',
        limit: 3,
        ...(after && { after }),
      })
      seen.push(...rows.map((row) => row.id))
      after = next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    const all = await engine.pool.query(`select id::text from sync_jobs where entity = 'customer'`)
    expect(seen.toSorted()).toEqual(all.rows.map((row) => row.id).toSorted())
    const refused = await listJobs(engine.pool, { outcome: 'parked', errorCode: 'PEER_REFUSED', ...page })
    expect(refused.rows.length).toBeGreaterThan(0)
    expect(refused.rows.every((row) => row.errorCode === 'PEER_REFUSED')).toBe(true)
  })
})

describe('a conflict', () => {
  async function clash(): Promise<{ id: string; conflict: string }> {
    const id = `cus_${++count}`
    customer(id, { phone: '+44 0' })
    await arrive('customer', id)
    await engine.payload.update({
      collection: 'customers',
      id: await documentId(id),
      data: { phone: '+44 1' },
    })
    customer(id, { phone: '+44 2' })
    await arrive('customer', id)
    const { rows } = await listConflicts(engine.pool, {
      status: 'open',
      remoteId: medusaIdSchema.parse(id),
      ...page,
    })
    expect(rows).toMatchObject([{ field: 'phone', winner: 'medusa' }])
    return { id, conflict: rows[0]?.id ?? '' }
  }
  const deps = () => ({ payload: engine.payload, database: engine.pool })

  test('shows both values and what stands; taking the one that gave way brings it to both sides', async () => {
    const { id, conflict } = await clash()
    const shown = await readConflict(engine.pool, conflict)
    expect(shown).toMatchObject({ base: '+44 0', medusa: '+44 2', payload: '+44 1', current: '+44 2' })
    const choice = { take: 'hub', version: shown?.version ?? '' } as const
    expect(await resolveConflict(deps(), conflict, choice, 'Oona')).toMatchObject({ outcome: 'resolved' })
    await engine.settle()
    expect(inMedusa(id)).toMatchObject({ phone: '+44 1' })
    expect(await readConflict(engine.pool, conflict)).toMatchObject({ status: 'resolved', current: '+44 1' })
    expect(await resolveConflict(deps(), conflict, choice, 'Oona')).toEqual({ outcome: 'already-resolved' })
    const { rows } = await listConflicts(engine.pool, {
      status: 'open',
      remoteId: medusaIdSchema.parse(id),
      ...page,
    })
    expect(rows).toEqual([])
  })

  test('is settled without a write when what stands is taken', async () => {
    const { id, conflict } = await clash()
    const writes = engine.medusa.writes
    const { version } = (await readConflict(engine.pool, conflict)) ?? {}
    await resolveConflict(deps(), conflict, { take: 'remote', version: version ?? '' }, 'Oona')
    await arrive('customer', id)
    expect(engine.medusa.writes).toBe(writes)
    expect(await readConflict(engine.pool, conflict)).toMatchObject({ status: 'resolved' })
  })

  test('is not settled over what somebody has edited since it was read', async () => {
    const { id, conflict } = await clash()
    const { version } = (await readConflict(engine.pool, conflict)) ?? {}
    await engine.payload.update({
      collection: 'customers',
      id: await documentId(id),
      data: { phone: '+44 3' },
    })
    expect(await resolveConflict(deps(), conflict, { take: 'hub', version: version ?? '' }, 'Oona')).toEqual({
      outcome: 'stale',
    })
    await arrive('customer', id)
    expect(inMedusa(id)).toMatchObject({ phone: '+44 3' })
    expect(await readConflict(engine.pool, conflict)).toMatchObject({ status: 'open' })
  })

  test('is not said to be settled when the database refused to commit it', async () => {
    const { id, conflict } = await clash()
    const { version } = (await readConflict(engine.pool, conflict)) ?? {}
    await engine.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create constraint trigger refuse after update on sync_conflicts deferrable initially deferred
        for each row execute function refuse()`)
    const choice = { take: 'hub', version: version ?? '' } as const
    await expect(resolveConflict(deps(), conflict, choice, 'Oona')).rejects.toThrow(/commit/)
    await engine.pool.query('drop trigger refuse on sync_conflicts; drop function refuse')
    expect(await readConflict(engine.pool, conflict)).toMatchObject({ status: 'open' })
    await arrive('customer', id)
    expect(inMedusa(id)).toMatchObject({ phone: '+44 2' })
  })

  test('that there is none of is missing', async () => {
    expect(await readConflict(engine.pool, '9'.repeat(18))).toBeUndefined()
    expect(await resolveConflict(deps(), '999999', { take: 'remote', version: '' }, 'Oona')).toEqual({
      outcome: 'missing',
    })
  })

  /** Both sides change two fields of one customer at once. */
  async function clashTwice(): Promise<{ id: string; email: string; phone: string }> {
    const id = `cus_${++count}`
    customer(id, { phone: '+44 0' })
    await arrive('customer', id)
    const data = { phone: '+44 1', firstName: 'Payload' }
    await engine.payload.update({ collection: 'customers', id: await documentId(id), data })
    customer(id, { phone: '+44 2', first_name: 'Medusa' })
    await arrive('customer', id)
    const rows = await openOf(id)
    const of = (field: string) => rows.find((row) => row.field === field)?.id ?? ''
    return { id, email: of('firstName'), phone: of('phone') }
  }
  const openOf = async (id: string) =>
    (await listConflicts(engine.pool, { status: 'open', remoteId: medusaIdSchema.parse(id), ...page })).rows
  const settle = (conflict: string, take: 'remote' | 'hub' | 'current' | 'dismiss', version = '') =>
    resolveConflict(deps(), conflict, { take, version }, 'Oona')

  test('is settled beside another one of the same record, both as they were read', async () => {
    const { id, email, phone } = await clashTwice()
    const [one, other] = [await readConflict(engine.pool, email), await readConflict(engine.pool, phone)]
    expect(await settle(email, 'hub', one?.version ?? '')).toEqual({ outcome: 'resolved' })
    expect(await settle(phone, 'hub', other?.version ?? '')).toEqual({ outcome: 'resolved' })
    await engine.settle()
    expect(inMedusa(id)).toMatchObject({ phone: '+44 1', first_name: 'Payload' })
  })

  test('ends by keeping what stands, and by being dismissed, and nothing is written', async () => {
    const { id, email, phone } = await clashTwice()
    const { writes } = engine.medusa
    const { version } = (await readConflict(engine.pool, email)) ?? {}
    expect(await settle(email, 'current', version ?? '')).toEqual({ outcome: 'resolved' })
    expect(await settle(phone, 'dismiss')).toEqual({ outcome: 'resolved' })
    await arrive('customer', id)
    expect(engine.medusa.writes).toBe(writes)
    expect(await openOf(id)).toEqual([])
    expect(await readConflict(engine.pool, email)).toMatchObject({ note: 'Oona kept what stands' })
    expect(await readConflict(engine.pool, phone)).toMatchObject({ note: 'Oona dismissed it' })
  })

  test('gives way to a newer one of the same field', async () => {
    const { id, conflict } = await clash()
    await engine.payload.update({
      collection: 'customers',
      id: await documentId(id),
      data: { phone: '+44 5' },
    })
    customer(id, { phone: '+44 6' })
    await arrive('customer', id)
    const open = await openOf(id)
    expect(open).toHaveLength(1)
    expect(open[0]?.id).not.toBe(conflict)
    expect(await readConflict(engine.pool, conflict)).toMatchObject({ status: 'resolved', payload: '+44 1' })
  })

  test('ends with its record, and no value of it is kept', async () => {
    const { id, conflict } = await clash()
    engine.medusa.records.delete(id)
    await arrive('customer', id)
    expect(await openOf(id)).toEqual([])
    expect(await readConflict(engine.pool, conflict)).toMatchObject({
      status: 'resolved',
      note: 'The record is gone',
      base: null,
      medusa: null,
      payload: null,
    })
  })
})
