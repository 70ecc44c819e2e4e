import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../../../payload-types.ts'
import { createPerson, PASSWORD } from '../../../test-support/two-tenants.ts'
import { connectAccount } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { signature } from './fake/signature.ts'

const engine = engineForFile()
const stripe = new FakeStripe()
const tenants: Record<string, number> = {}
const secrets: Record<string, string> = {}
let editor: User
let session: string

beforeAll(async () => {
  const endpoint = await stripe.listen()
  for (const handle of ['alder', 'noor', 'bare']) {
    const data = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
    const tenant = Number((await engine.payload.create({ collection: 'tenants', data })).id)
    tenants[handle] = tenant
    if (handle === 'bare') continue
    const account = stripe.open(`acct_1${handle}`, true)
    account.limits = { total: 10_000, endpoint: 10_000 }
    secrets[handle] = (
      await connectAccount(engine, { id: `stripe-${handle}`, account, endpoint, tenant })
    ).secret
  }
  editor = await createPerson(engine.payload, 'editor', ['editor'], [tenants.alder ?? 0])
  const data = { email: 'editor@people.test', password: PASSWORD }
  session = `JWT ${(await engine.payload.login({ collection: 'users', data })).token}`
})
afterAll(async () => {
  stripe.close()
  const { getReceiver } = await import('../../receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
})

const makeProduct = (handle: string, data: object = {}) =>
  engine.payload.create({
    collection: 'billing-products',
    data: { name: 'Mug', tenant: tenants[handle], ...data } as never,
  })
const makePrice = (product: number, data: object) =>
  engine.payload.create({
    collection: 'billing-prices',
    data: {
      ...{ product, tenant: tenants.alder, currency: 'eur', amount: '1', taxBehavior: 'unspecified' },
      ...{ _status: 'published', ...data },
    } as never,
  })
const problemOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'none',
    (error: { data?: { errors?: { message: string }[] } }) =>
      error.data?.errors?.[0]?.message ?? String(error),
  )

describe('a document', () => {
  test('is billed by its tenant’s account, and by no other one’s', async () => {
    expect(await makeProduct('alder')).toMatchObject({ integration: { id: 'stripe-alder' } })
    expect(await problemOf(makeProduct('alder', { integration: 'stripe-noor' }))).toContain('the tenant')
    expect(await problemOf(makeProduct('bare'))).toContain('no Stripe account yet')
    const { id } = await makeProduct('alder')
    const move = engine.payload.update({
      collection: 'billing-products',
      id,
      data: { integration: 'stripe-noor' },
    })
    expect(await problemOf(move)).toContain('stays with its account')
  })

  test('of another tenant is neither read nor sold by', async () => {
    const { id } = await makeProduct('noor', { _status: 'published' })
    const as = { overrideAccess: false, user: editor } as const
    const { docs } = await engine.payload.find({ collection: 'billing-products', ...as, pagination: false })
    expect(docs.map((one) => one.id)).not.toContain(id)
    expect(await problemOf(makePrice(id, {}))).not.toBe('none')
    await engine.settle()
    const names = stripe.accounts.map(({ products }) => [...products.values()].map(({ name }) => name))
    expect(names).toEqual([[], ['Mug']])
  })

  test.each([
    ['eur', '12,50', 'Digits and a point'],
    ['jpy', '500.5', 'no decimals'],
    ['kwd', '4.125', 'two decimals'],
    ['xyz', '1', 'Three letters'],
    ['eur', '', 'What does it cost?'],
    ['kwd', '4.120', 'none'],
    ['jpy', '500', 'none'],
    ['eur', '0.005', 'none'],
  ])('that costs %s %s: %s', async (currency, amount, problem) => {
    const { id } = await makeProduct('alder', { _status: 'published' })
    expect(await problemOf(makePrice(id, { currency, amount }))).toContain(problem)
  })

  test('keeps no name that the engine keeps, and no address that is none', async () => {
    expect(await problemOf(makeProduct('alder', { metadata: { tandem_link: 'x' } }))).toContain('tandem_')
    expect(await problemOf(makeProduct('alder', { images: ['javascript:alert(1)'] }))).toContain('https://')
  })
})

describe('what an editor asks of a document', () => {
  async function ask(method: 'GET' | 'POST', id: number, preview = false) {
    const { GET, POST } = await import('../../../app/api/billing/[entity]/[document]/route.ts')
    const previewing = await import('../../../app/api/billing/[entity]/[document]/preview/route.ts')
    const route = method === 'POST' ? POST : preview ? previewing.GET : GET
    const request = new Request('http://localhost:3001/api/billing', {
      method,
      headers: { authorization: session },
    })
    const params = Promise.resolve({ entity: 'billing-product', document: String(id) })
    const answer = await route(request, { params })
    return { status: answer.status, body: await answer.json() }
  }

  test('is how it stands, what a sync would change, and to sync it', async () => {
    const { id } = await makeProduct('alder', { name: 'Asked', _status: 'published' })
    expect((await ask('GET', id)).body.sync).toMatchObject({ state: 'waiting', remoteId: null })
    expect((await ask('GET', id, true)).body.preview).toMatchObject({
      changes: { remote: { kind: 'create' }, payload: null },
      problem: null,
    })
    await engine.settle()
    const { sync } = (await ask('GET', id)).body
    expect(sync).toMatchObject({ state: 'in-step', remoteId: expect.stringMatching(/^prod_/) })
    expect((await ask('GET', id, true)).body.preview.changes).toEqual({ remote: null, payload: null })
    expect((await ask('POST', id)).status).toBe(202)
    await engine.settle()
  })

  test('is answered of no other tenant’s', async () => {
    const { id } = await makeProduct('noor')
    for (const [method, preview] of [
      ['GET', false],
      ['POST', false],
      ['GET', true],
    ] as const)
      expect((await ask(method, id, preview)).status).toBe(404)
  })
})

describe('what an editor asks of several documents', () => {
  async function ask(body: object, entity = 'billing-product', authorization = session) {
    const { POST } = await import('../../../app/api/billing/[entity]/selection/route.ts')
    const headers = { authorization, 'content-type': 'application/json' }
    const request = new Request('http://cms/', { method: 'POST', headers, body: JSON.stringify(body) })
    const answer = await POST(request, { params: Promise.resolve({ entity }) })
    const { documents = [] } = await answer.json()
    return { status: answer.status, documents }
  }

  test('is what a sync would change, to sync them, and how they stand meanwhile', async () => {
    const some = [1, 2, 3].map((n) => makeProduct('alder', { name: `Several ${n}`, _status: 'published' }))
    const ids = (await Promise.all(some)).map(({ id }) => Number(id))
    const { documents: previewed } = await ask({ ask: 'preview', documents: ids })
    expect(previewed.map((one: { preview: { changes: object } }) => one.preview.changes)).toEqual(
      ids.map(() => ({ remote: expect.objectContaining({ kind: 'create' }), payload: null })),
    )
    await engine.settle()
    const states = async () =>
      (await ask({ ask: 'state', documents: ids })).documents.map(({ state }: { state: string }) => state)
    expect(await states()).toEqual(['in-step', 'in-step', 'in-step'])
    await ask({ ask: 'sync', documents: ids })
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
    const { rows } = await engine.pool.query(
      `select count(*)::int as count, min(requested_by) as by from sync.hints where reason = 'manual'`,
    )
    expect(rows).toEqual([{ count: 3, by: 'editor' }])
    await engine.settle()
    expect(await states()).toEqual(['in-step', 'in-step', 'in-step'])
  })

  test('is answered of no other tenant’s, to nobody else, and of no more than Stripe can be asked about', async () => {
    const { id } = await makeProduct('noor', { _status: 'published' })
    for (const what of ['state', 'preview', 'sync'])
      expect(await ask({ ask: what, documents: [id] })).toEqual({ status: 200, documents: [] })
    const { rows } = await engine.pool.query(`select from sync.hints where reason = 'manual'`)
    expect(rows).toEqual([])
    expect((await ask({ ask: 'state', documents: [id] }, 'billing-product', '')).status).toBe(401)
    const many = Array.from({ length: 26 }, (_, n) => n + 1)
    expect((await ask({ ask: 'preview', documents: many })).status).toBe(400)
    expect((await ask({ ask: 'sync', documents: [] })).status).toBe(400)
    expect((await ask({ ask: 'state', documents: [id] }, 'product')).status).toBe(404)
  })
})

describe('a webhook', () => {
  const body = JSON.stringify({
    id: 'evt_signed',
    type: 'product.created',
    data: { object: { id: 'prod_x' } },
  })
  async function post(secret: string, at = new Date()) {
    const { POST } = await import('../../../app/api/stripe/webhook/route.ts')
    const headers = { 'stripe-signature': signature(body, secret, at) }
    const answer = await POST(new Request('http://cms/api/stripe/webhook', { method: 'POST', body, headers }))
    return { status: answer.status, code: (await answer.json()).error?.code }
  }
  const hinted = async () =>
    (await engine.pool.query("select integration from sync.hints where remote_id = 'prod_x' order by id"))
      .rows

  test('is that account’s which has signed it; the same event of another one is another', async () => {
    expect(await post(secrets.noor ?? '')).toMatchObject({ status: 202 })
    expect(await hinted()).toEqual([{ integration: 'stripe-noor' }])
    expect(await post(secrets.noor ?? '')).toMatchObject({ status: 202 })
    expect(await hinted()).toHaveLength(1)
    expect(await post(secrets.alder ?? '')).toMatchObject({ status: 202 })
    expect(await hinted()).toEqual([{ integration: 'stripe-noor' }, { integration: 'stripe-alder' }])
  })

  test('is refused when nobody has signed it, or at another time', async () => {
    expect(await post('whsec_somebody_elses')).toEqual({ status: 401, code: 'WEBHOOK_SIGNATURE_WRONG' })
    for (const seconds of [-600, 600])
      expect(await post(secrets.noor ?? '', new Date(Date.now() + seconds * 1_000))).toEqual({
        status: 401,
        code: 'WEBHOOK_TIMESTAMP_STALE',
      })
  })
})
