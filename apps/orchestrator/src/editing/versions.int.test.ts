import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { User } from '../payload-types.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let editor: User
let token: string
let billed: { product: number; price: number }

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  billed = await createBilled(world.tenant)
  editor = await createPerson(fixture.payload, 'editor', ['editor'], [world.tenant])
  token = await fixture.signIn('editor@people.test', PASSWORD)
})
afterAll(() => fixture?.close())

async function createBilled(tenant: number): Promise<typeof billed> {
  const settings = {
    account: 'acct_alder',
    secretKey: 'rk_test_alder123',
    webhookSecrets: [`whsec_${'a'.repeat(16)}`],
  }
  const { payload } = fixture
  await payload.create({
    collection: 'integrations',
    data: { id: 'stripe-alder', name: 'Account', platform: 'stripe', tenant, settings },
  })
  const product = await payload.create({
    collection: 'billing-products',
    data: { name: 'Mug', tenant, stripeId: 'prod_1' } as never,
  })
  const cost = { product: product.id, currency: 'eur', amount: '1', taxBehavior: 'unspecified' }
  const price = await payload.create({
    collection: 'billing-prices',
    data: { ...cost, tenant, stripeId: 'price_1' } as never,
  })
  return { product: product.id, price: price.id }
}

const bodySchema = z.looseObject({
  doc: z.looseObject({}).optional(),
  docs: z.array(z.looseObject({})).optional(),
})
async function call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) {
  const answer = await fixture.rest(method, path, { token, body })
  return { status: answer.status, ...bodySchema.parse(answer.body) }
}

/** Collections with versions, and what an editor changes there. */
const VERSIONED = {
  'product-content': { id: () => world.content, change: (word: string) => ({ seo: { title: word } }) },
  pages: { id: () => world.page, change: (word: string) => ({ title: word }) },
  'billing-products': { id: () => billed.product, change: (word: string) => ({ name: word }) },
  'billing-prices': { id: () => billed.price, change: (word: string) => ({ nickname: word }) },
} as const

/** What no editor writes and every restore must leave. */
const OWNED: Readonly<Record<keyof typeof VERSIONED, () => object>> = {
  'product-content': () => ({ medusaId: 'prod_alder', product: world.product, tenant: world.tenant }),
  pages: () => ({ slug: 'story', store: world.store, tenant: world.tenant }),
  'billing-products': () => ({ integration: 'stripe-alder', stripeId: 'prod_1', tenant: world.tenant }),
  'billing-prices': () => ({ product: billed.product, stripeId: 'price_1', tenant: world.tenant }),
}
const COLLECTIONS = Object.keys(VERSIONED) as (keyof typeof VERSIONED)[]

test('every collection that keeps versions is tried here', () => {
  const versioned = Object.values(fixture.payload.collections)
    .filter(({ config }) => config.versions)
    .map(({ config }) => config.slug)
  expect(versioned.toSorted()).toEqual(Object.keys(VERSIONED).toSorted())
})

describe.each(COLLECTIONS)('a version of %s', (collection) => {
  const { id, change } = VERSIONED[collection]
  const read = (draft: boolean) =>
    call('GET', `/${collection}?where[id][equals]=${id()}&depth=0&draft=${draft}`).then(
      ({ docs }) => docs?.[0],
    )
  const save = (word: string) =>
    call('PATCH', `/${collection}/${id()}?locale=en`, { ...change(word), _status: 'published' })
  async function versionOf(word: string): Promise<string> {
    const { docs = [] } = await call(
      'GET',
      `/${collection}/versions?where[parent][equals]=${id()}&depth=0&limit=50`,
    )
    const found = docs.find(({ version }) => JSON.stringify(version).includes(`"${word}"`))
    return String(found?.id)
  }

  test('is restored by its editor, and stays what it is of', async () => {
    expect(await save('first')).toMatchObject({ status: 200 })
    expect(await save('second')).toMatchObject({ status: 200 })
    const { status } = await call('POST', `/${collection}/versions/${await versionOf('first')}`)
    expect(status).toBe(200)
    const expected = { ...change('first'), ...OWNED[collection](), _status: 'published' }
    expect(await read(false)).toMatchObject(expected)
    expect(await read(true)).toMatchObject(expected)
  })

  test('is restored as a draft by its editor, who finds it afterwards', async () => {
    await save('third')
    const { status } = await call('POST', `/${collection}/versions/${await versionOf('second')}?draft=true`)
    expect(status).toBe(200)
    expect(await read(true)).toMatchObject({ ...change('second'), ...OWNED[collection](), _status: 'draft' })
    expect(await read(false)).toMatchObject({ ...change('third'), ...OWNED[collection]() })
    expect(await save('fourth')).toMatchObject({ status: 200 })
  })

  test('is unpublished, and published again', async () => {
    const path = `/${collection}/${id()}?unpublishAllLocales=true`
    expect(await call('PATCH', path, { _status: 'draft' })).toMatchObject({ status: 200 })
    expect(await read(true)).toMatchObject({ ...OWNED[collection](), _status: 'draft' })
    expect(await save('again')).toMatchObject({ status: 200, doc: { _status: 'published' } })
  })

  test('is copied to another language', async () => {
    await save('in English')
    // As the admin's own action does it.
    const as = { overrideAccess: false, user: { ...editor, collection: 'users' as const } }
    const at = { collection, id: id(), depth: 0, ...as } as const
    const data = await fixture.payload.findByID({ ...at, draft: true, locale: 'en' })
    await fixture.payload.update({ ...at, data, draft: true, locale: 'ar' })
    const { docs } = await call(
      'GET',
      `/${collection}?where[id][equals]=${id()}&depth=0&draft=true&locale=ar&fallback-locale=null`,
    )
    expect(docs?.[0]).toMatchObject({ ...change('in English'), ...OWNED[collection]() })
  })
})

describe('a copy', () => {
  const duplicate = (collection: string, id: number) => call('POST', `/${collection}/${id}/duplicate`, {})

  test.each([
    ['pages', () => world.page],
    ['media', () => world.media],
    ['forms', () => world.form],
  ])('of %s is made as often as it is asked for, in the same tenant', async (collection, id) => {
    for (let copy = 0; copy < 3; copy++) {
      expect(await duplicate(collection, id())).toMatchObject({ status: 200 })
    }
  })

  test.each([
    ['product-content', () => world.content],
    ['redirects', () => world.redirect],
    ['stores', () => world.store],
    ['vendors', () => world.vendor],
    ['products', () => world.product],
    ['tenants', () => world.tenant],
    ['form-submissions', () => world.submission],
  ])('of %s is refused', async (collection, id) => {
    const { status } = await duplicate(collection, id())
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})
