import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectAccount } from '../../test-support/connected-account.ts'
import { connectDataset } from '../../test-support/connected-dataset.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { FakeStripe } from '../stripe/fake/fake-stripe.ts'
import type { FakeDataset } from './fake/dataset.ts'
import { webhookOf } from './fake/deliver.ts'
import { FakeSanity } from './fake/fake-sanity.ts'
import { edit, make, saveDraft } from './fake/studio.ts'

const engine = engineForFile()
const [stripe, sanity] = [new FakeStripe(), new FakeSanity()]
const tenants: Record<string, number> = {}
const secrets: Record<string, string> = {}
const datasets: Record<string, FakeDataset> = {}

beforeAll(async () => {
  const [billing, content] = [await stripe.listen(), await sanity.listen()]
  for (const handle of ['alder', 'noor', 'bare']) {
    const data = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
    tenants[handle] = Number((await engine.payload.create({ collection: 'tenants', data })).id)
  }
  for (const id of ['stripe-alder', 'stripe-noor-a', 'stripe-noor-b']) {
    const account = stripe.open(`acct_1${id.replaceAll('-', '')}`, true)
    account.limits = { total: 10_000, endpoint: 10_000 }
    const tenant = tenants[id.split('-')[1] ?? ''] ?? 0
    await connectAccount(engine, { id, account, endpoint: billing, tenant })
  }
  for (const name of ['production', 'staging']) {
    const dataset = sanity.open('alder', name)
    dataset.mutationsPerSecond = 10_000
    datasets[name] = dataset
    const at = { id: `sanity-${name}`, dataset, endpoint: content, tenant: tenants.alder ?? 0 }
    secrets[name] = (await connectDataset(engine, at)).secret
  }
})
afterAll(async () => {
  stripe.close()
  sanity.close()
  const { getReceiver } = await import('../../receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
})

const problemOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'none',
    (error: { data?: { errors?: { message: string }[] } }) =>
      error.data?.errors?.[0]?.message ?? String(error),
  )
const settings = {
  ...{ projectId: 'another', dataset: 'production', token: 'sk-of-another-project' },
  webhookSecrets: ['the-secret-of-another'],
}
let serial = 0
const connect = (handle: string, data: object = {}) =>
  engine.payload.create({
    collection: 'integrations',
    data: {
      ...{ id: `another-${++serial}`, name: 'Another', platform: 'sanity', tenant: tenants[handle] },
      settings: { ...settings, projectId: `another${serial}` },
      ...data,
    } as never,
  })

describe('a dataset', () => {
  test('is billed by its tenant’s account, which is said only where there are several, and stays', async () => {
    const { id } = await connect('alder')
    const found = await engine.payload.findByID({ collection: 'integrations', id, depth: 0 })
    expect(found).toMatchObject({ billedBy: 'stripe-alder', account: `another${serial}/production` })
    expect(await problemOf(connect('noor'))).toContain('Choose the account')
    expect(await problemOf(connect('noor', { billedBy: 'stripe-alder' }))).toContain('of the tenant')
    expect(await problemOf(connect('noor', { billedBy: 'stripe-noor-b' }))).toBe('none')
    expect(await problemOf(connect('bare'))).toContain('connect that one first')
    const move = engine.payload.update({
      collection: 'integrations',
      id,
      data: { billedBy: 'stripe-noor-a' },
    })
    expect(await problemOf(move)).toContain('stays with its account')
  })

  test('is connected once, and its token and secrets are neither shown nor kept as they are', async () => {
    expect(await problemOf(connect('alder', { settings }))).toBe('none')
    expect(await problemOf(connect('alder', { settings }))).toContain('this account already')
    const { rows } = await engine.pool.query('select settings::text from integrations where account = $1', [
      'another/production',
    ])
    expect(rows).toHaveLength(1)
    for (const secret of [settings.token, ...settings.webhookSecrets])
      expect(rows[0].settings).not.toContain(secret)
  })

  test('belongs to an account; an account, which bills itself, to none', async () => {
    const account = {
      account: 'acct_1other',
      secretKey: 'rk_test_of_another',
      webhookSecrets: ['whsec_of_another_account'],
    }
    const { id } = await connect('alder', {
      ...{ platform: 'stripe', billedBy: 'stripe-alder', settings: account },
    })
    const found = await engine.payload.findByID({ collection: 'integrations', id, depth: 0 })
    expect(found.billedBy).toBeNull()
    await engine.payload.update({ collection: 'integrations', id, data: { isActive: false } })
    await engine.pool.query('delete from integrations where id = $1', [id])
  })

  test('is tested in words', async () => {
    const { testConnection } = await import('../../../integrations/test-connection.ts')
    expect(await testConnection(engine.pool, 'sanity-production')).toMatchObject({
      works: ['billing-product', 'billing-price'],
      withheld: {},
    })
    const dataset = datasets.staging
    const tokens = new Map(dataset?.tokens)
    dataset?.tokens.clear()
    await expect(testConnection(engine.pool, 'sanity-staging')).rejects.toThrow('refuses the token')
    for (const [token, may] of tokens) dataset?.tokens.set(token, may)
  })
})

test('two datasets of one account are in step with each other, and each document is made once in each', async () => {
  const { production, staging } = datasets
  if (!production || !staging) throw new Error('both are open')
  const { _id } = make(production, 'shared', 'product', { name: 'Shared', active: true })
  await hintAt('sanity-production', _id)
  await engine.settle()
  const copies = () => [...staging.documents.values()].filter(({ name }) => String(name).startsWith('Shared'))
  expect(copies()).toMatchObject([{ name: 'Shared' }])
  edit(staging, copies()[0]?._id ?? '', { name: 'Shared, renamed in staging' })
  await hintAt('sanity-staging', copies()[0]?._id ?? '')
  await engine.settle()
  expect(production.documents.get(_id)?.name).toBe('Shared, renamed in staging')
  expect(copies()).toHaveLength(1)
})
const hintAt = (integration: string, id: string) =>
  engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) values ($1, 'billing-product', $2, 'webhook')`,
    [integration, id],
  )

test('what was here before a dataset was connected is found by comparing, and no other tenant’s', async () => {
  const data = { name: 'Noor’s', tenant: tenants.noor, integration: 'stripe-noor-a', _status: 'published' }
  const { id: theirs } = await engine.payload.create({ collection: 'billing-products', data: data as never })
  const ours = { name: 'Early', tenant: tenants.alder, _status: 'published' }
  await engine.pool.query("update sync.lanes set hub_heard = false where integration like 'sanity-%'")
  const { id } = await engine.payload.create({ collection: 'billing-products', data: ours as never })
  await engine.pool.query("update sync.lanes set hub_heard = true where integration like 'sanity-%'")
  const unlinked = await engine.deps
    .hub('sanity-production')
    .listUnlinked(engine.pool, 'billing-product', null, 1_000)
  expect(unlinked).toContain(String(id))
  expect(unlinked).not.toContain(String(theirs))
})

describe('a webhook', () => {
  const bodyOf = (dataset: string, _id = 'product-x') =>
    JSON.stringify({ _id, _type: 'product', projectId: 'alder', dataset })
  async function post(body: string, signature: string | null) {
    const { POST } = await import('../../../app/api/sanity/webhook/route.ts')
    const headers = signature === null ? {} : { [SIGNATURE_HEADER_NAME]: signature }
    const answer = await POST(new Request('http://cms/api/sanity/webhook', { method: 'POST', body, headers }))
    const { error, duplicate } = await answer.json()
    return { status: answer.status, code: error?.code, duplicate }
  }
  const signed = (body: string, secret = secrets.production ?? '', at = Date.now()) =>
    encodeSignatureHeader(body, at, secret)
  const hinted = async (id: string) =>
    (await engine.pool.query('select integration from sync.hints where remote_id = $1 order by id', [id]))
      .rows

  test('is that dataset’s which has signed it; trap 17: the same one again is taken once', async () => {
    const body = bodyOf('staging')
    const signature = await signed(body, secrets.staging)
    expect(await post(body, signature)).toMatchObject({ status: 202, duplicate: false })
    expect(await post(body, signature)).toMatchObject({ status: 202, duplicate: true })
    expect(await hinted('product-x')).toEqual([{ integration: 'sanity-staging' }])
  })

  test('as Sanity sends it names its document; of a draft it leads to nothing', async () => {
    const [hook] = datasets.production?.hooks ?? []
    const [change] = [datasets.production?.changes.at(-1)]
    if (!datasets.production || !hook || !change) throw new Error('there is a change to tell of')
    const webhook = await webhookOf(datasets.production, hook, change)
    const id = change.after?._id ?? ''
    expect(await post(webhook?.body ?? '', webhook?.headers[SIGNATURE_HEADER_NAME] ?? null)).toMatchObject({
      status: 202,
    })
    expect(await hinted(id)).toEqual([{ integration: 'sanity-production' }])
    saveDraft(datasets.production, 'drafted', 'product', { name: 'Drafted' })
    const drafted = datasets.production.changes.at(-1)
    expect(drafted && (await webhookOf(datasets.production, hook, drafted))).toBeNull()
    const body = bodyOf('production', 'drafts.product-y')
    expect(await post(body, await signed(body))).toMatchObject({ status: 202 })
    expect(await hinted('drafts.product-y')).toEqual([])
  })

  test('may be sent by a Studio in a browser, which is told so before', async () => {
    const route = await import('../../../app/api/sanity/webhook/route.ts')
    const asked = route.OPTIONS()
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-headers')).toContain(SIGNATURE_HEADER_NAME)
    const body = bodyOf('production', 'product-pressed')
    const headers = { [SIGNATURE_HEADER_NAME]: await signed(body), origin: 'https://alder.sanity.studio' }
    const answer = await route.POST(
      new Request('http://cms/api/sanity/webhook', { method: 'POST', body, headers }),
    )
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([202, '*'])
    // Nobody's session goes with it.
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('is refused when nobody has signed it, or at another time, and nothing comes of it', async () => {
    const body = bodyOf('production', 'product-z')
    expect(await post(body, null)).toMatchObject({ status: 401, code: 'WEBHOOK_SIGNATURE_MISSING' })
    expect(await post(body, await signed(body, 'somebody-elses-secret'))).toMatchObject({
      ...{ status: 401, code: 'WEBHOOK_SIGNATURE_WRONG' },
    })
    for (const ms of [-600_000, 600_000])
      expect(await post(body, await signed(body, secrets.production, Date.now() + ms))).toMatchObject({
        ...{ status: 401, code: 'WEBHOOK_TIMESTAMP_STALE' },
      })
    expect(await hinted('product-z')).toEqual([])
  })
})
