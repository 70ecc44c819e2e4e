import { SyncError } from '@tandem/sync-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { probeParked } from '../ledger/parked.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { startOrJoinRun } from '../reconcile/start-runs.ts'
import { backOfficeConnector } from '../test-support/back-office/connector.ts'
import { FakeBackOffice } from '../test-support/back-office/fake-back-office.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { processLinks } from './process-links.ts'

const LANE = { integration: 'office-1', entity: 'customer' } as const

const engine = engineForFile()
let office: FakeBackOffice
let url = ''
let count = 0
let id = ''

beforeAll(async () => {
  office = new FakeBackOffice()
  url = await office.listen()
})
afterAll(async () => {
  office?.close()
})
beforeEach(async () => {
  Object.assign(office, { refusesWith: null, losesAnswer: false, beforeWrite: () => {} })
  // A connection of its own: one that was asked to wait remembers it.
  const { name: connector, bindings, open } = backOfficeConnector
  const remote = open({ url, key: office.key }, { timeoutMs: 5_000 })
  await engine.connect({ id: LANE.integration, connector, bindings, remote })
  id = `cus_${++count}`
})

/** A customer in Medusa. */
function customer(changes: object = {}): void {
  const start = { id, email: `${id}@people.test`, first_name: 'Ada', last_name: 'Row', phone: null }
  const rest = { company_name: null, vat_number: null, has_account: true, addresses: [] }
  engine.medusa.records.set(id, { ...start, ...rest, ...changes })
}
const inMedusa = () => Object(engine.medusa.records.get(id))
async function arrive(changes: object = {}): Promise<void> {
  customer(changes)
  await engine.hint('customer', id)
  await engine.settle()
}
const document = async () =>
  (await engine.pool.query('select * from customers where medusa_id = $1', [id])).rows[0]
const inOffice = () => [...office.clients.values()].find(({ mail }) => mail === `${id}@people.test`)
/** A webhook has told of a change there. */
async function toldBy(remoteId: string): Promise<void> {
  await engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) values ($1, $2, $3, 'webhook')`,
    [LANE.integration, LANE.entity, remoteId],
  )
  await engine.settle()
}
async function history(): Promise<unknown[]> {
  const { rows } = await engine.pool.query(
    `select j.integration, j.direction, j.outcome from sync_jobs j join sync.links l on l.id = j.link_id
     where l.remote_id = $1 or l.hub_id = $2 order by j.id`,
    [id, String((await document())?.id ?? '')],
  )
  return rows.filter(({ outcome }) => outcome !== 'echo')
}

describe('a customer of Medusa’s, with a back office beside it', () => {
  test('comes to be there under an id of its own, and both links are quiet', async () => {
    await arrive()
    expect(inOffice()).toMatchObject({ given: 'Ada', family: 'Row', telephone: null })
    const { rows } = await engine.pool.query(
      'select integration, remote_id, hub_id, base is not null as agreed, status from sync.links where hub_id = $1 order by 1',
      [String((await document()).id)],
    )
    expect(rows).toEqual([
      { integration: 'medusa', remote_id: id, hub_id: rows[0]?.hub_id, agreed: true, status: 'active' },
      { ...rows[0], integration: 'office-1', remote_id: inOffice()?.id },
    ])
    const { writes } = office
    await toldBy(inOffice()?.id ?? '')
    expect([office.writes, await history()]).toEqual([
      writes,
      [
        { integration: 'medusa', direction: 'medusa-to-payload', outcome: 'created' },
        { integration: 'office-1', direction: 'payload-to-back-office', outcome: 'created' },
      ],
    ])
  })

  test('takes an edit from the back office to Payload and on to Medusa, each once', async () => {
    await arrive()
    const { writes } = engine.medusa
    const there = inOffice()?.id ?? ''
    office.put(there, { telephone: '+44 1' })
    await toldBy(there)
    expect(await document()).toMatchObject({ phone: '+44 1' })
    expect(inMedusa()).toMatchObject({ phone: '+44 1' })
    const made = [office.writes, engine.medusa.writes]
    await engine.hint('customer', id)
    await toldBy(there)
    expect([office.writes, engine.medusa.writes]).toEqual(made)
    expect(engine.medusa.writes).toBe(writes + 1)
  })

  test('takes an edit from Medusa through Payload to the back office, and keeps what both have changed', async () => {
    await arrive()
    const there = inOffice()?.id ?? ''
    office.put(there, { family: 'Office', telephone: '+44 2' })
    await arrive({ last_name: 'Medusa' })
    await toldBy(there)
    expect(office.clients.get(there)).toMatchObject({ family: 'Medusa', telephone: '+44 2' })
    expect(inMedusa()).toMatchObject({ last_name: 'Medusa', phone: '+44 2' })
    const { rows } = await engine.pool.query(
      `select integration, field, winner, loser_value from sync_conflicts where remote_id = $1`,
      [there],
    )
    expect(rows).toEqual([
      { integration: 'office-1', field: 'lastName', winner: 'payload', loser_value: 'Office' },
    ])
  })

  test('goes there when it goes in Medusa', async () => {
    await arrive()
    const there = inOffice()?.id ?? ''
    engine.medusa.records.delete(id)
    await engine.hint('customer', id)
    await engine.settle()
    expect(await document()).toBeUndefined()
    expect(office.clients.has(there)).toBe(false)
  })
})

describe('a record that the other system names itself', () => {
  test('is made once though the answer to its making was lost', async () => {
    office.losesAnswer = true
    await arrive()
    const all = [...office.clients.values()].filter(({ mail }) => mail === `${id}@people.test`)
    expect(all).toHaveLength(1)
    const { rows } = await engine.pool.query(
      `select status, base is not null as agreed from sync.links where integration = 'office-1' and remote_id = $1`,
      [all[0]?.id],
    )
    expect(rows).toEqual([{ status: 'active', agreed: true }])
  })

  test('is taken for the one of the same natural key that is there already, and of which somebody has told', async () => {
    const there = office.put(null, { mail: `${id}@people.test`, given: 'Ada', firm: 'Kiln Row' })
    await toldBy(there.id)
    await arrive()
    expect([...office.clients.values()].filter(({ mail }) => mail === `${id}@people.test`)).toHaveLength(1)
    // The hub’s word stands where both say something; what it left empty is a value, too.
    expect(office.clients.get(there.id)).toMatchObject({ family: 'Row' })
    const { rows } = await engine.pool.query(
      `select count(*)::int as links from sync.links where integration = 'office-1' and remote_id = $1`,
      [there.id],
    )
    expect(rows).toEqual([{ links: 1 }])
  })

  test('is not shared by two documents: the second one is parked, and says why', async () => {
    await arrive()
    const first = id
    id = `cus_${++count}`
    customer({ email: `${first}@people.test` })
    await engine.hint('customer', id)
    await engine.settle()
    const { rows } = await engine.pool.query(
      `select status, error_code, error_message from sync.links where integration = 'office-1' and hub_id = $1`,
      [String((await document()).id)],
    )
    expect(rows).toMatchObject([{ status: 'parked', error_code: 'RECORD_INVALID' }])
    expect(String(rows[0]?.error_message)).toContain('another document')
  })

  test('is not written over what somebody has changed since it was read', async () => {
    await arrive()
    const there = inOffice()?.id ?? ''
    let isFirst = true
    await engine.payload.update({
      collection: 'customers',
      where: { medusaId: { equals: id } },
      data: { phone: '+44 3' },
    })
    const { read } = engine.deps.integration(LANE.integration)?.remote ?? {}
    if (!read) throw new Error('it is connected')
    office.calls.length = 0
    // Between the engine's reading and its write, which reads again.
    const remote = engine.deps.integration(LANE.integration)?.remote ?? Object()
    remote.read = async (...asked: Parameters<typeof read>) => {
      const readings = await read(...asked)
      if (isFirst) office.put(there, { firm: 'Meanwhile' })
      isFirst = false
      return readings
    }
    await engine.settle()
    remote.read = read
    expect(office.clients.get(there)).toMatchObject({ telephone: '+44 3', firm: 'Meanwhile' })
    expect(await document()).toMatchObject({ company: 'Meanwhile' })
  })
})

describe('a back office that can’t be worked with', () => {
  test.each([
    ['is down', { status: 500 }, 'PEER_FAILED'],
    ['takes no key', { status: 401 }, 'PEER_REFUSED'],
    ['asks to wait', { status: 429, retryAfter: '30' }, 'PEER_BUSY'],
  ])('%s: its own lane waits, and no other', async (_, refusal, code) => {
    office.refusesWith = refusal
    customer()
    await engine.hint('customer', id)
    await processLinks(medusaLane('customer'), engine.deps)
    await processLinks(LANE, engine.deps)
    expect(await document()).toMatchObject({ email: `${id}@people.test` })
    const { rows } = await engine.pool.query(
      `select integration, error_code from sync.links where hub_id = $1 order by 1`,
      [String((await document()).id)],
    )
    expect(rows).toEqual([
      { integration: 'medusa', error_code: null },
      { integration: 'office-1', error_code: code },
    ])
    customer({ phone: '+44 9' })
    await engine.hint('customer', id)
    await processLinks(medusaLane('customer'), engine.deps)
    expect(await document()).toMatchObject({ phone: '+44 9' })
  })

  test('is not revived by what goes well elsewhere, and is when it answers again', async () => {
    await engine.pool.query(
      `update sync.links set status = 'parked', error_code = 'PEER_FAILED', attempts = 4, dirty_rev = dirty_rev + 1,
         dirty_since = now() where integration = 'office-1' and base is null and hub_id is not null`,
    )
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    customer()
    await engine.hint('customer', id)
    await processLinks(medusaLane('customer'), engine.deps)
    engine.medusa.away = null
    await engine.pool.query('update sync.links set next_attempt_at = null')
    await processLinks(medusaLane('customer'), engine.deps)
    const parked = async () =>
      (
        await engine.pool.query(
          `select count(*)::int as links from sync.links where integration = 'office-1' and status = 'parked'
           and error_code = 'PEER_FAILED'`,
        )
      ).rows[0].links
    expect(await parked()).toBeGreaterThan(1)
    await probeParked(engine.pool)
    await processLinks(LANE, engine.deps)
    expect(await parked()).toBe(0)
  })
})

test('a comparison finds what the back office has never heard of, and what differs there', async () => {
  await arrive()
  const there = inOffice()?.id ?? ''
  office.put(there, { family: 'Unheard' })
  const hidden = `cus_${++count}`
  id = hidden
  customer()
  await engine.hint('customer', id)
  await processLinks(medusaLane('customer'), engine.deps)
  await engine.pool.query('delete from sync.hints')
  await engine.pool.query(`delete from sync.links where integration = 'office-1' and hub_id = $1`, [
    String((await document()).id),
  ])
  await startOrJoinRun(engine.pool, LANE, 'apply')
  await reconcile({ ...engine.deps, pageSize: 50, settleMs: 1, onRun: () => {} })
  const { rows } = await engine.pool.query(
    `select remote_id, hub_id is not null as here, kind, fields from sync.drift where remote_id = $1 or remote_id is null`,
    [there],
  )
  expect(rows).toContainEqual({ remote_id: there, here: true, kind: 'different', fields: ['lastName'] })
  expect(rows).toContainEqual({ remote_id: null, here: true, kind: 'missing', fields: [] })
  await engine.settle()
  expect(inOffice()).toMatchObject({ family: 'Row' })
})
