import { SyncError } from '@tandem/sync-core'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { paragraph } from '../test-support/paragraph.ts'

const readSchema = z.object({ entity: z.enum(['product', 'product-content']), ids: z.array(z.string()) })

const engine = engineForFile()
let authorization = ''
let count = 0
let id = ''

/** Medusa's read route over the same records that the engine works on. */
const server = setupServer(
  http.post('http://localhost:9000/internal/sync/read', async ({ request }) => {
    const { entity, ids } = readSchema.parse(await request.json())
    if (engine.medusa.away) return new HttpResponse(null, { status: 503 })
    const readings = await engine.medusa.read(entity, ids)
    return HttpResponse.json({ records: [...readings].map(([id, reading]) => ({ id, ...reading })) })
  }),
)

beforeAll(async () => {
  server.listen({ onUnhandledFrame: 'bypass' })
  const credentials = { email: 'ona@people.test', password: 'only-for-tests' }
  const { payload } = engine
  await payload.create({
    collection: 'users',
    data: { ...credentials, name: 'Ona Reed', roles: ['operator'] },
  })
  authorization = `JWT ${(await payload.login({ collection: 'users', data: credentials })).token}`
})
afterAll(async () => {
  server.close()
  const { getReceiver } = await import('../receive/receiver.ts')
  await getReceiver().database.end()
})
beforeEach(() => {
  id = `prod_${++count}`
})
afterEach(() => {
  engine.medusa.away = null
})

async function ask(method: 'GET' | 'POST', entity: string, remoteId: string) {
  const { GET } = await import('../../app/api/sync/[entity]/[id]/preview/route.ts')
  const { POST } = await import('../../app/api/sync/[entity]/[id]/route.ts')
  const request = new Request(`http://cms/api/sync/${entity}/${remoteId}`, {
    method,
    headers: { authorization },
  })
  const answer = await (method === 'GET' ? GET : POST)(request, {
    params: Promise.resolve({ entity, id: remoteId }),
  })
  return { status: answer.status, body: await answer.json(), headers: answer.headers }
}
async function mirrored(changes: Parameters<typeof engine.medusa.putProduct>[1] = {}) {
  engine.medusa.putProduct(id, changes)
  await engine.hint('product', id)
  await engine.settle()
}
const titleOf = async () =>
  (await engine.pool.query('select title from products where medusa_id = $1', [id])).rows[0]?.title
async function jobs() {
  const { rows } = await engine.pool.query(
    'select outcome, reason, requested_by as who from sync_jobs where remote_id = $1 order by id',
    [id],
  )
  return rows
}
async function ledger() {
  const { rows } = await engine.pool.query(
    `select (select jsonb_agg(to_jsonb(l) order by l.id) from sync.links l) as links,
       (select count(*)::int from sync.hints) as hints, (select count(*)::int from sync_jobs) as jobs`,
  )
  return rows[0]
}
async function publish(text: string): Promise<void> {
  const where = { medusaId: { equals: id } }
  const { docs } = await engine.payload.find({ collection: 'product-content', where, draft: true })
  const data = { _status: 'published' as const, description: paragraph(text) }
  await engine.payload.update({ collection: 'product-content', id: docs[0]?.id ?? 0, data })
}

describe('a preview', () => {
  test('shows field by field what would change in Payload, and changes nothing', async () => {
    await mirrored({ title: 'old' })
    engine.medusa.putProduct(id, { title: 'new', subtitle: 'More' })
    const before = await ledger()
    const { body, headers } = await ask('GET', 'product', id)
    expect(body.preview).toMatchObject({
      link: { status: 'active', isPending: false },
      isThere: { medusa: true, payload: true },
      changes: {
        medusa: null,
        payload: {
          kind: 'update',
          fields: [
            { field: 'title', before: 'old', after: 'new' },
            { field: 'subtitle', before: null, after: 'More' },
          ],
        },
      },
      problem: null,
    })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await ledger()).toEqual(before)
    expect(await titleOf()).toBe('old')
  })

  test('shows what would change in Medusa', async () => {
    await mirrored()
    await publish('Fired once.')
    await engine.settle()
    await publish('Fired twice.')
    const { changes, link } = (await ask('GET', 'product-content', id)).body.preview
    expect(link).toMatchObject({ isPending: true })
    expect(changes).toMatchObject({ payload: null, medusa: { kind: 'update' } })
    const [field] = changes.medusa.fields
    expect(JSON.stringify(field.before)).toContain('Fired once.')
    expect(JSON.stringify(field.after)).toContain('Fired twice.')
    await engine.settle()
  })

  test('shows a record that is new, one that is in step, and one that would go', async () => {
    engine.medusa.putProduct(id)
    expect((await ask('GET', 'product', id)).body.preview).toMatchObject({
      link: { status: 'new' },
      changes: { payload: { kind: 'create' } },
    })
    await mirrored()
    const quiet = { changes: { medusa: null, payload: null }, conflicts: [], drift: [] }
    expect((await ask('GET', 'product', id)).body.preview).toMatchObject(quiet)
    engine.medusa.products.delete(id)
    const { changes } = (await ask('GET', 'product', id)).body.preview
    expect(changes.payload).toMatchObject({ kind: 'delete' })
    expect(changes.payload.fields).toContainEqual({ field: 'title', before: `Title of ${id}`, after: null })
  })

  test('shows a mirror that somebody edited by SQL, though no other pass would look', async () => {
    await mirrored()
    await engine.pool.query(`update products set title = 'by hand' where medusa_id = $1`, [id])
    expect((await ask('GET', 'product', id)).body.preview).toMatchObject({
      changes: { payload: { fields: [{ field: 'title', before: 'by hand', after: `Title of ${id}` }] } },
      drift: ['title'],
    })
  })

  test('tells why a pass would fail', async () => {
    engine.medusa.putProduct(id, { status: 'exploded' })
    const { problem } = (await ask('GET', 'product', id)).body.preview
    expect(problem).toMatchObject({ code: 'RECORD_INVALID', message: expect.stringContaining('status') })
  })

  test('of a record that neither side knows says so, as it does of what can be none', async () => {
    for (const [entity, unknown] of [
      ['product', 'prod_never'],
      ['product', '../x'],
      ['nothing', 'x'],
    ] as const) {
      const { status, body } = await ask('GET', entity, unknown)
      expect(status).toBe(404)
      expect(body.error).toContain('neither Medusa nor Payload')
      expect((await ask('POST', entity, unknown)).status).toBe(404)
    }
    expect((await engine.pool.query('select from sync.hints')).rowCount).toBe(0)
  })

  test('says when Medusa does not answer', async () => {
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    const { status, body } = await ask('GET', 'product', id)
    expect(status).toBe(503)
    expect(body.error).toContain('PEER_FAILED')
  })
})

describe('a sync by hand', () => {
  test('takes a record that has no link yet the way of every other, with a name on it', async () => {
    engine.medusa.putProduct(id)
    const { status, body } = await ask('POST', 'product', id)
    expect(status).toBe(202)
    expect(body.asked).toEqual({ entity: 'product', medusaId: id, requestedBy: 'Ona Reed' })
    await engine.settle()
    expect(await titleOf()).toBe(`Title of ${id}`)
    expect(await jobs()).toEqual([{ outcome: 'created', reason: 'manual', who: 'Ona Reed' }])
    await engine.hint('product', id)
    await engine.settle()
    expect((await jobs()).at(-1)).toEqual({ outcome: 'echo', reason: 'webhook', who: null })
  })

  test('keeps its name when a webhook comes in between, folded or not', async () => {
    await mirrored()
    for (const fold of [false, true]) {
      await ask('POST', 'product', id)
      if (fold) {
        engine.medusa.away = new SyncError('PEER_FAILED', 'busy')
        await engine.work('product')
        engine.medusa.away = null
      }
      await engine.hint('product', id)
      await engine.settle()
      expect((await jobs()).at(-1)).toEqual({ outcome: 'echo', reason: 'manual', who: 'Ona Reed' })
    }
  })

  test('revives one that is parked', async () => {
    engine.medusa.putProduct(id, { status: 'exploded' })
    await engine.hint('product', id)
    await engine.settle()
    engine.medusa.putProduct(id, { status: 'published' })
    expect((await ask('GET', 'product', id)).body.preview.link).toMatchObject({
      status: 'parked',
      errorCode: 'RECORD_INVALID',
    })
    await ask('POST', 'product', id)
    await engine.settle()
    expect(await jobs()).toEqual([
      { outcome: 'parked', reason: 'webhook', who: null },
      { outcome: 'created', reason: 'manual', who: 'Ona Reed' },
    ])
  })

  test('puts a mirror right that somebody edited by SQL', async () => {
    await mirrored()
    await engine.pool.query(`update products set title = 'by hand' where medusa_id = $1`, [id])
    await ask('POST', 'product', id)
    await engine.settle()
    expect(await titleOf()).toBe(`Title of ${id}`)
  })

  test('may be asked for while Medusa is away', async () => {
    engine.medusa.putProduct(id)
    engine.medusa.away = new SyncError('PEER_UNREACHABLE', 'no answer')
    expect((await ask('POST', 'product', id)).status).toBe(202)
    engine.medusa.away = null
    await engine.settle()
    expect(await titleOf()).toBe(`Title of ${id}`)
  })
})
