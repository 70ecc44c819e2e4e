import '../test-support/ignore-styles.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../payload-types.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let own: TenantWorld
let foreign: TenantWorld
let people: Record<'editor' | 'nobodys' | 'operator', User>
let job: number | string

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  own = await createTenantWorld(payload, 'alder')
  foreign = await createTenantWorld(payload, 'noor')
  people = {
    editor: await createPerson(payload, 'editor', ['editor'], [own.tenant]),
    nobodys: await createPerson(payload, 'nobodys', ['editor']),
    operator: await createPerson(payload, 'operator', ['operator']),
  }
  job = await schedule(foreign.draftPage)
  // Payload's components take long to load for the first time.
  await import('../admin/sync/sync-panel.tsx')
})
afterAll(async () => {
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
  await fixture?.close()
})

const schedule = async (page: number) => {
  const queued = await fixture.payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'pages', value: page } },
    waitUntil: new Date(Date.now() + 3_600_000),
  })
  return queued.id
}
const as = (user: User): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...user, collection: 'users' } }, fixture.payload)
const call = async (name: string, args: object, user: User | null = people.editor) => {
  const { checkAction } = await import('../admin/actions/check-action.ts')
  return checkAction(fixture.payload, user && { ...user, collection: 'users' }, name, args)
}

/** Ways in which an action is told of a document. */
const NAMING: Readonly<Record<string, (collection: string, id: unknown) => object>> = {
  'by id': (collectionSlug, id) => ({ collectionSlug, id }),
  'by id, as text': (collectionSlug, id) => ({ collectionSlug, id: String(id) }),
  'by the id of a drawer': (collectionSlug, docID) => ({ collectionSlug, docID }),
  'as what is scheduled': (relationTo, value) => ({ doc: { relationTo, value } }),
  'as the parent of a list': (collectionSlug, id) => ({ parent: { collectionSlug, id, joinPath: 'x' } }),
}
const KEYS = [
  'page',
  'draftPage',
  'content',
  'media',
  'redirect',
  'form',
  'submission',
  'store',
  'product',
] as const
const COLLECTIONS: Record<(typeof KEYS)[number], string> = {
  page: 'pages',
  draftPage: 'pages',
  content: 'product-content',
  media: 'media',
  redirect: 'redirects',
  form: 'forms',
  submission: 'form-submissions',
  store: 'stores',
  product: 'products',
}

describe('an action of the admin', () => {
  test.each(Object.keys(NAMING))('takes no document of another tenant, named %s', async (way) => {
    const { ACTIONS } = await import('../admin/actions/check-action.ts')
    const argsOf = (key: (typeof KEYS)[number]) => NAMING[way]?.(COLLECTIONS[key], foreign[key]) ?? {}
    for (const key of KEYS)
      await expect(call('form-state', argsOf(key)), key).rejects.toMatchObject({ status: 403 })
    for (const name of ACTIONS)
      await expect(call(name, argsOf('draftPage')), name).rejects.toMatchObject({ status: 403 })
    for (const person of [people.nobodys, null])
      await expect(call('form-state', argsOf('page'), person)).rejects.toMatchObject({ status: 403 })
  })

  test('takes the person’s own', async () => {
    for (const key of KEYS) {
      const args = { collectionSlug: COLLECTIONS[key], id: own[key], data: { title: 'x' } }
      expect(await call('form-state', args)).toEqual(args)
    }
    const doc = { relationTo: 'pages', value: String(own.page) }
    expect(await call('schedule-publish', { doc, type: 'publish' })).toMatchObject({ doc })
  })

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'FORM-STATE', ''])(
    'that is called %j does not exist',
    async (name) => {
      await expect(call(name, {})).rejects.toMatchObject({ status: 403 })
    },
  )

  test.each([
    ['a list of ids', { collectionSlug: 'pages', id: [1] }],
    ['a query', { collectionSlug: 'pages', id: { exists: true } }],
    ['an id with more behind it', { collectionSlug: 'pages', id: '1abc' }],
    ['an id in another notation', { collectionSlug: 'pages', id: '1e0' }],
    ['a prototype’s name for a collection', { collectionSlug: '__proto__', id: 1 }],
  ])('takes no %s', async (_, args) => {
    await expect(call('form-state', args)).rejects.toMatchObject({
      status: 403,
    })
  })

  test.each([
    ['NUL', { data: { title: 'a\0b' } }],
    ['half a character', { formState: { title: { value: '\ud800' } } }],
    ['what objects inherit', JSON.parse('{"data":{"__proto__":{"x":1}}}')],
  ])('takes no argument with %s', async (_, more) => {
    const args = { collectionSlug: 'pages', id: own.page, ...more }
    await expect(call('form-state', args)).rejects.toMatchObject({ status: 403 })
  })

  test('answers nothing of a statement that failed', async () => {
    const { withoutStatements } = await import('../admin/actions/check-action.ts')
    const failed = { errors: [{ message: 'Failed query: select 1\nparams: oona@people.test' }] }
    expect(JSON.stringify(withoutStatements(failed))).not.toContain('oona')
    const other = { errors: [{ message: 'Use small letters.' }] }
    expect(withoutStatements(other)).toBe(other)
  })

  test('locks only what the person may change', async () => {
    const lock = { collectionSlug: 'pages', id: own.page, returnLockStatus: true }
    expect(await call('form-state', lock)).toMatchObject({ returnLockStatus: true })
    expect(await call('form-state', lock, people.operator)).toMatchObject({ returnLockStatus: false })
  })

  test('calls off no schedule of another tenant, nor of what is scheduled otherwise', async () => {
    const doc = { relationTo: 'pages', value: own.page }
    for (const deleteID of [job, String(job), 'x', -1, 99_999])
      await expect(call('schedule-publish', { doc, deleteID }), String(deleteID)).rejects.toMatchObject({
        status: 403,
      })
    const ownJob = await schedule(own.page)
    expect(await call('schedule-publish', { doc, deleteID: ownJob })).toMatchObject({ deleteID: ownJob })
    await expect(call('schedule-publish', {})).rejects.toMatchObject({ status: 403 })
  })
})

describe('what the admin is handed of a document', () => {
  const previewOf = async (collection: 'pages' | 'product-content', data: object, user: User) => {
    const { livePreview, preview } = fixture.payload.collections[collection].config.admin
    const req = await as(user)
    const url = typeof livePreview?.url === 'function' ? livePreview.url : () => 'none'
    return [
      await url({ data, locale: { code: 'en', label: '' }, req, payload: req.payload } as never),
      await preview?.({ ...data }, { locale: 'en', req, token: null }),
    ]
  }

  test('gives the address of a preview of one’s own drafts and of no others', async () => {
    const claimed = { slug: 'story', store: own.store, tenant: own.tenant, medusaId: 'prod_alder' }
    for (const [collection, id] of [
      ['pages', foreign.draftPage],
      ['pages', foreign.page],
      ['product-content', foreign.content],
      ['pages', `${own.page}abc`],
    ] as const) {
      for (const person of [people.editor, people.nobodys])
        expect(await previewOf(collection, { ...claimed, id }, person)).toEqual([null, null])
    }
    const [live, button] = await previewOf('pages', { id: own.page }, people.editor)
    expect(live).toMatch(/^http.*\/alder-store\/en\/pages\/story\?/)
    expect(button).toBe(live)
  })

  const { importMap } = {
    importMap: readFileSync(join(import.meta.dirname, '../app/(payload)/admin/importMap.js'), 'utf8'),
  }

  test('names every component that runs on the server and is given a document', () => {
    const ours = [...importMap.matchAll(/"(\/admin\/[^"]+)\.tsx#(\w+)"/g)].map(([, file, name]) => ({
      file,
      name,
    }))
    const onServer = ours.filter(
      ({ file }) =>
        !readFileSync(join(import.meta.dirname, `..${file}.tsx`), 'utf8').startsWith("'use client'"),
    )
    const read = onServer.filter(({ file }) =>
      /payload\.|database|await /.test(readFileSync(join(import.meta.dirname, `..${file}.tsx`), 'utf8')),
    )
    // The first two are given no document. Whoever adds one adds its test below.
    const known = [
      'BillingPanel',
      'ConsoleNav',
      'ExportLink',
      'IntegrationPanel',
      'ProductLinks',
      'SyncPanel',
    ]
    expect(read.map(({ name }) => name).toSorted()).toEqual(known)
  })

  test('shows how a billing document stands to who may read it and to nobody else', async () => {
    const { BillingPanel } = await import('../admin/billing/billing-panel.tsx')
    const { payload } = fixture
    const documentOf = async (tenant: number) => {
      const settings = {
        account: `acct_1tenant${tenant}`,
        secretKey: 'rk_test_of_admin_actions',
        webhookSecrets: ['whsec_of_the_admin_actions'],
      }
      const data = { id: `stripe-${tenant}`, name: 'Stripe', platform: 'stripe', tenant, settings }
      await payload.create({ collection: 'integrations', data })
      return (await payload.create({ collection: 'billing-products', data: { name: 'Mug', tenant } })).id
    }
    const [ours, theirs] = [await documentOf(own.tenant), await documentOf(foreign.tenant)]
    const show = async (data: object, user: User, entity = 'billing-product') =>
      BillingPanel({ data, entity, req: await as(user) } as never)
    const claimed = { tenant: own.tenant, integration: `stripe-${own.tenant}` }
    for (const person of [people.editor, people.nobodys])
      expect(await show({ ...claimed, id: theirs }, person)).toBeNull()
    expect(await show({ id: ours }, people.nobodys)).toBeNull()
    for (const id of [undefined, { equals: ours }, `${ours}`])
      expect(await show({ id }, people.editor)).toBeNull()
    expect(await show({ id: ours }, people.editor, 'customer')).toBeNull()
    expect(await show({ id: ours }, people.editor)).not.toBeNull()
    expect(await show({ id: theirs }, people.operator)).not.toBeNull()
  })

  test('shows a record’s history to who may read its document and to nobody else', async () => {
    const { SyncPanel } = await import('../admin/sync/sync-panel.tsx')
    const show = async (entities: string[], data: object, user: User) =>
      SyncPanel({ data, entities, req: await as(user), user: people.operator } as never)
    const records: [string[], object][] = [
      [['product-content'], { medusaId: 'prod_noor' }],
      [['store', 'store-branding'], { medusaId: 'store_noor' }],
      [['vendor', 'vendor-story'], { medusaId: 'ven_noor' }],
      [['page'], { id: foreign.page }],
      [['page'], { id: foreign.draftPage }],
      [['customer'], { medusaId: 'cus_1' }],
      [['order'], { medusaId: 'order_1' }],
    ]
    for (const [entities, data] of records) {
      for (const person of [people.editor, people.nobodys])
        expect(await show(entities, data, person), String(entities)).toBeNull()
    }
    expect(await show(['product-content'], { medusaId: 'prod_alder' }, people.editor)).not.toBeNull()
    expect(await show(['product-content'], { medusaId: 'prod_noor' }, people.operator)).not.toBeNull()
  })

  test('shows how an integration stands to operators and to nobody else', async () => {
    const { IntegrationPanel } = await import('../admin/integrations/integration-panel.tsx')
    const show = async (data: object, user: User | null) =>
      IntegrationPanel({
        data,
        req: user ? await as(user) : await createLocalReq({}, fixture.payload),
      } as never)
    for (const person of [people.editor, people.nobodys, null])
      for (const id of ['medusa', 'shopify-noor', 1]) expect(await show({ id }, person)).toBeNull()
    for (const id of [1, undefined, { equals: 'medusa' }])
      expect(await show({ id }, people.operator), String(id)).toBeNull()
    expect(await show({ id: 'medusa', platform: 'medusa' }, people.operator)).not.toBeNull()
  })

  test('links a product’s other document only for who may read it', async () => {
    const { ProductLinks } = await import('../admin/product/product-links.tsx')
    const show = async (data: object, user: User) =>
      JSON.stringify(
        await (ProductLinks as (props: unknown) => unknown)({
          data,
          collectionSlug: 'products',
          req: await as(user),
          payload: fixture.payload,
        }),
      )
    expect(await show({ medusaId: 'prod_noor' }, people.editor)).not.toContain('href')
    expect(await show({ medusaId: 'prod_alder' }, people.editor)).toContain('href')
  })
})
