import { SyncError } from '@tandem/sync-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { arriveStore } from '../test-support/branded-store.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { keyOf } from '../test-support/fake-medusa.ts'

const id = 'tstore_1'
const look = keyOf('store-branding', id)
const engine = engineForFile()

beforeAll(async () => {
  await arriveStore(engine, id)
})
beforeEach(async () => {
  engine.medusa.stores = (fields) => fields
  engine.medusa.restsUntil = 0
})

async function edit(brandColor: string): Promise<void> {
  const { docs } = await engine.payload.find({ collection: 'stores', where: { medusaId: { equals: id } } })
  await engine.payload.update({ collection: 'stores', id: docs[0]?.id ?? 0, data: { brandColor } })
}
/** Medusa tells of every write, ours among them, until nothing is written any more. */
async function settleWithEchoes(): Promise<number> {
  const before = engine.medusa.writes
  for (let seen = -1; seen !== engine.medusa.writes; ) {
    seen = engine.medusa.writes
    await engine.hint('store-branding', id)
    await engine.settle()
  }
  return engine.medusa.writes - before
}
async function link(): Promise<Record<string, unknown>> {
  const { rows } = await engine.pool.query(
    `select status, error_code, attempts, written from sync.links where entity = 'store-branding' and remote_id = $1`,
    [id],
  )
  return rows[0]
}

describe('a side that stores something other than what it is sent', () => {
  beforeEach(() => {
    engine.medusa.stores = ({ branding }) => ({ branding: { ...Object(branding), brandColor: '#000000' } })
  })

  test('is written to four times, then the record is set aside with the field’s name and no value', async () => {
    await edit('#123456')
    expect(await settleWithEchoes()).toBe(4)
    expect(await link()).toMatchObject({ status: 'parked', error_code: 'MAPPING_NOT_ROUND_TRIP' })
    const { rows } = await engine.pool.query(
      `select error_message from sync.links where entity = 'store-branding' and remote_id = $1`,
      [id],
    )
    expect(rows[0].error_message).toMatch(/brandColor/)
    expect(rows[0].error_message).not.toMatch(/#123456|#000000/)
  })

  test('works again once it holds what it is sent, and somebody edits', async () => {
    await edit('#234567')
    await settleWithEchoes()
    engine.medusa.stores = (fields) => fields
    await edit('#345678')
    expect(await settleWithEchoes()).toBe(1)
    expect(engine.medusa.records.get(look)).toMatchObject({ branding: { brandColor: '#345678' } })
    expect(await link()).toMatchObject({ status: 'active', error_code: null, written: {} })
  })
})

describe('while Medusa has asked to wait', () => {
  test('nothing is taken, no attempt is used up, and it goes on by itself afterwards', async () => {
    engine.medusa.restsUntil = Date.now() + 60_000
    engine.medusa.away = new SyncError('PEER_BUSY', '429', { retryAfterMs: 60_000 })
    await edit('#456789')
    for (let round = 0; round < 6; round++) await engine.work('store-branding')
    expect(await link()).toMatchObject({ attempts: 0, error_code: null })
    engine.medusa.restsUntil = 0
    engine.medusa.away = null
    await settleWithEchoes()
    expect(engine.medusa.records.get(look)).toMatchObject({ branding: { brandColor: '#456789' } })
  })
})

describe('what has failed by an outage', () => {
  /** A store waits for its next attempt, and a record of the same system works. */
  async function waitAndSeeAnotherWork(errorCode: 'PEER_UNREACHABLE' | 'PEER_BUSY') {
    await engine.pool.query(
      `update sync.links set dirty_rev = dirty_rev + 1, error_code = $1,
         attempts = case entity when 'store' then 2 else 1 end,
         next_attempt_at = case entity when 'store' then now() + interval '1 hour' end
       where entity in ('store', 'tenant')`,
      [errorCode],
    )
    await engine.work('tenant')
    const { rows } = await engine.pool.query(
      `select attempts, next_attempt_at from sync.links where entity = 'store'`,
    )
    return rows
  }

  test('has its next attempt as soon as another record of the same system works', async () => {
    expect(await waitAndSeeAnotherWork('PEER_UNREACHABLE')).toEqual([{ attempts: 2, next_attempt_at: null }])
  })

  test('waits on when it was asked to', async () => {
    expect(await waitAndSeeAnotherWork('PEER_BUSY')).toEqual([
      { attempts: 2, next_attempt_at: expect.any(Date) },
    ])
  })
})
