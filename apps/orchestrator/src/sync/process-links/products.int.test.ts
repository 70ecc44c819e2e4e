import { SyncError } from '@tandem/sync-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { probeParked } from '../ledger/parked.ts'
import { readRecordSync } from '../state/read-record-sync.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { processLinks } from './process-links.ts'

const engine = engineForFile()
let count = 0
let id = ''

beforeEach(() => {
  id = `prod_${++count}`
  engine.medusa.away = null
  engine.medusa.afterRead = () => {}
  engine.purged.length = 0
})

const mirror = async (remoteId = id) =>
  (await engine.payload.find({ collection: 'products', where: { medusaId: { equals: remoteId } } })).docs[0]
const draft = async (remoteId = id) =>
  (
    await engine.payload.find({
      collection: 'product-content',
      where: { medusaId: { equals: remoteId } },
      draft: true,
    })
  ).docs[0]

describe('a product', () => {
  test('that is created in Medusa is mirrored, with a draft for its editor, and the shop is told', async () => {
    engine.medusa.putProduct(id, { title: 'كرسي 🪑' })
    await engine.hint('product', id)
    await engine.settle()
    expect(await mirror()).toMatchObject({
      title: 'كرسي 🪑',
      totalStock: 3,
      priceRange: { kwd: { min: '1.125', max: '1.125' } },
    })
    expect(await draft()).toMatchObject({ medusaId: id, _status: 'draft', title: 'كرسي 🪑' })
    expect(new Set(engine.purged)).toEqual(new Set([`product:${id}`, 'products']))
  })

  test('that is hinted again without a change is not written: its updatedAt stays', async () => {
    engine.medusa.putProduct(id)
    await engine.hint('product', id)
    await engine.settle()
    const before = await mirror()
    for (let hint = 0; hint < 5; hint++) {
      await engine.hint('product', id, id, id)
      await engine.settle()
    }
    expect(await mirror()).toEqual(before)
    expect(await engine.outcomes(id)).toEqual(['created', 'echo', 'echo', 'echo', 'echo', 'echo'])
  })

  test('that goes A to B to A is A, and B was seen', async () => {
    engine.medusa.putProduct(id, { title: 'A' })
    for (const title of ['A', 'B', 'A']) {
      engine.medusa.putProduct(id, { title })
      await engine.hint('product', id)
      await engine.settle()
    }
    expect(await mirror()).toMatchObject({ title: 'A' })
    expect(await engine.outcomes(id)).toEqual(['created', 'updated', 'updated'])
  })

  test('that is changed has the values before and after in its history', async () => {
    for (const title of ['كرسي 🪑', "O'Hara \\ chair"]) {
      engine.medusa.putProduct(id, { title })
      await engine.hint('product', id)
      await engine.settle()
    }
    const { history } = await readRecordSync(engine.pool, medusaLane('product'), id, false)
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ side: 'payload', path: ['title'], before: 'كرسي 🪑', after: "O'Hara \\ chair" }],
      [],
    ])
  })

  test('that is edited while it is being worked on is looked at again', async () => {
    engine.medusa.putProduct(id, { title: 'old' })
    await engine.hint('product', id)
    engine.medusa.afterRead = async () => {
      engine.medusa.afterRead = () => {}
      engine.medusa.putProduct(id, { title: 'new' })
      await engine.hint('product', id)
    }
    await engine.settle()
    expect(await mirror()).toMatchObject({ title: 'new' })
  })

  test('that is deleted takes along a draft that nobody wrote in', async () => {
    engine.medusa.putProduct(id)
    await engine.hint('product', id)
    await engine.settle()
    engine.medusa.products.delete(id)
    await engine.hint('product', id)
    await engine.settle()
    expect(await mirror()).toBeUndefined()
    expect(await draft()).toBeUndefined()
    const versions = await engine.payload.findVersions({
      collection: 'product-content',
      where: { 'version.medusaId': { equals: id } },
    })
    expect(versions.totalDocs).toBe(0)
  })

  test('that is deleted and restored finds the draft that somebody wrote in', async () => {
    engine.medusa.putProduct(id)
    await engine.hint('product', id)
    await engine.settle()
    const content = await draft()
    await engine.payload.update({
      collection: 'product-content',
      id: content?.id ?? 0,
      draft: true,
      data: { specs: [{ name: 'Height', value: '9 cm' }] },
    })
    engine.medusa.products.delete(id)
    await engine.hint('product', id)
    await engine.settle()
    expect(await draft()).toMatchObject({ specs: [{ name: 'Height' }] })
    engine.medusa.putProduct(id, { title: 'Back again' })
    await engine.hint('product', id)
    await engine.settle()
    expect(await draft()).toMatchObject({ title: 'Back again', specs: [{ name: 'Height' }] })
  })

  test('that never was leads to nothing', async () => {
    await engine.hint('product', id)
    await engine.settle()
    expect(await mirror()).toBeUndefined()
    expect(await engine.outcomes(id)).toEqual(['echo'])
  })
})

describe('a failure', () => {
  test('of one record fails that record alone, names the field and parks it', async () => {
    const other = `${id}_other`
    engine.medusa.putProduct(id, { status: 'exploded' })
    engine.medusa.putProduct(other)
    await engine.hint('product', id, other)
    await engine.settle()
    expect(await mirror(other)).toBeDefined()
    expect(await engine.outcomes(id)).toEqual(['parked'])
    const { rows } = await engine.pool.query(
      'select error_code, error_message from sync.links where remote_id = $1',
      [id],
    )
    expect(rows[0]).toMatchObject({
      error_code: 'RECORD_INVALID',
      error_message: expect.stringContaining('status'),
    })
  })

  test('of one write fails that record alone: the others of its batch are there', async () => {
    const other = `${id}_other`
    engine.medusa.putProduct(id, { title: 'a zero byte \u0000 that Postgres refuses' })
    engine.medusa.putProduct(other)
    await engine.hint('product', id, other)
    await engine.settle()
    expect(await mirror(other)).toBeDefined()
    expect(await mirror()).toBeUndefined()
    expect(await engine.outcomes(id)).toEqual(['parked'])
  })

  test('of the whole of Medusa is retried three times, then parked, and a new hint revives it', async () => {
    engine.medusa.putProduct(id)
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    await engine.hint('product', id)
    await engine.settle()
    expect(await engine.outcomes(id)).toEqual(['retry', 'retry', 'retry', 'parked'])
    engine.medusa.away = null
    await engine.settle()
    expect(await mirror()).toBeUndefined()
    await engine.hint('product', id)
    await engine.settle()
    expect(await mirror()).toBeDefined()
  })

  test('of the whole of Medusa ends by itself: one parked link is tried, and the others follow', async () => {
    const ids = Array.from({ length: 5 }, (_, n) => `${id}_${n}`)
    for (const one of ids) engine.medusa.putProduct(one)
    engine.medusa.away = new SyncError('PEER_FAILED', 'answered 503')
    await engine.hint('product', ...ids)
    await engine.settle()
    await probeParked(engine.pool)
    await engine.work('product')
    expect(await engine.outcomes(ids[0] ?? '')).toHaveLength(4)
    await engine.pool.query(`update sync.links set next_attempt_at = now() where status = 'parked'`)
    engine.medusa.away = null
    await probeParked(engine.pool)
    await engine.settle()
    for (const one of ids) expect(await mirror(one)).toBeDefined()
  })

  test('waits 2, 4 and 8 seconds between attempts', async () => {
    engine.medusa.putProduct(id)
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    await engine.hint('product', id)
    for (const seconds of [2, 4, 8]) {
      await engine.pool.query('update sync.links set next_attempt_at = null where remote_id = $1', [id])
      await engine.work('product')
      const { rows } = await engine.pool.query(
        'select extract(epoch from next_attempt_at - updated_at)::float as wait from sync.links where remote_id = $1',
        [id],
      )
      expect(rows[0].wait).toBeCloseTo(seconds, 1)
    }
  })

  test('for want of its tenant ends when the tenant arrives', async () => {
    engine.medusa.putProduct(id, { tenant_id: `ten_${id}` })
    await engine.hint('product', id)
    await engine.settle()
    expect(await mirror()).toBeUndefined()
    engine.medusa.records.set(`ten_${id}`, {
      id: `ten_${id}`,
      handle: `tenant-${id}`,
      name: 'Late tenant',
      status: 'active',
      settings: {},
    })
    await engine.hint('tenant', `ten_${id}`)
    await engine.settle()
    expect(await mirror()).toMatchObject({ tenant: expect.objectContaining({ name: 'Late tenant' }) })
  })
})

describe('workers', () => {
  test('share the work without overlap', async () => {
    const ids = Array.from({ length: 500 }, (_, n) => `${id}_${n}`)
    for (const one of ids) engine.medusa.putProduct(one)
    await engine.hint('product', ...ids)
    const worker = async () => {
      while ((await processLinks(medusaLane('product'), engine.deps)).length > 0);
    }
    await Promise.all(Array.from({ length: 3 }, worker))
    const { rows } = await engine.pool.query(
      `select outcome, count(*)::int from sync_jobs where remote_id = any($1) group by outcome`,
      [ids],
    )
    expect(rows).toEqual([{ outcome: 'created', count: 500 }])
  })

  test('give way to other entities when one never comes to rest, and are woken for it again', async () => {
    engine.medusa.putProduct(id)
    engine.medusa.afterRead = () => engine.hint('product', id)
    await engine.hint('product', id)
    const startedAt = Date.now()
    const isTooLong = () => Date.now() - startedAt > 5_000
    const followUps = await processLinks(medusaLane('product'), engine.deps, { shouldStop: isTooLong })
    expect(isTooLong()).toBe(false)
    expect(followUps).toContainEqual(medusaLane('product'))
  })

  test('that were paused past their lease change nothing', async () => {
    engine.medusa.putProduct(id, { title: 'old' })
    await engine.hint('product', id)
    engine.medusa.afterRead = async () => {
      engine.medusa.afterRead = () => {}
      // While we sleep with the old reading in our hands, the lease ends and another worker does the work.
      await engine.pool.query(
        `update sync.links set lease_until = now() - interval '1 s' where remote_id = $1`,
        [id],
      )
      engine.medusa.putProduct(id, { title: 'new' })
      await processLinks(medusaLane('product'), engine.deps)
    }
    await engine.settle()
    expect(await mirror()).toMatchObject({ title: 'new' })
    expect(await engine.outcomes(id)).toEqual(['created'])
  })
})
