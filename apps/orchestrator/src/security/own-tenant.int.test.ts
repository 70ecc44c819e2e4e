import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let own: TenantWorld
let foreign: TenantWorld
let token: string
let both: string

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  own = await createTenantWorld(payload, 'alder')
  foreign = await createTenantWorld(payload, 'noor')
  const editor = await createPerson(payload, 'editor', ['editor'], [own.tenant])
  token = await fixture.signIn(editor.email, PASSWORD)
  const person = await createPerson(payload, 'both', ['editor'], [own.tenant, foreign.tenant])
  both = await fixture.signIn(person.email, PASSWORD)
})
afterAll(() => fixture?.close())

const heading = { heading: 'x' }
/** Every field of a tenant's documents that names another document, with a value that names one of `world`. */
const NAMING: readonly [
  string,
  'page' | 'content' | 'redirect' | 'store' | 'vendor',
  (world: TenantWorld) => object,
][] = [
  ['a page’s store', 'page', ({ store }) => ({ store })],
  ['a redirect’s store', 'redirect', ({ store }) => ({ store })],
  [
    'a hero’s picture',
    'page',
    ({ media }) => ({ blocks: [{ blockType: 'hero', ...heading, image: media }] }),
  ],
  [
    'a banner’s picture',
    'page',
    ({ media }) => ({ blocks: [{ blockType: 'banner', ...heading, tone: 'brand', image: media }] }),
  ],
  [
    'a gallery’s picture',
    'page',
    ({ media }) => ({ blocks: [{ blockType: 'gallery', pictures: [{ image: media }] }] }),
  ],
  ['a form', 'page', ({ form }) => ({ blocks: [{ blockType: 'form', form }] })],
  ['a product’s pictures', 'content', ({ media }) => ({ media: [media] })],
  ['a search engine’s picture', 'content', ({ media }) => ({ seo: { image: media } })],
  ['a store’s logo', 'store', ({ media }) => ({ logo: media })],
  ['a vendor’s banner', 'vendor', ({ media }) => ({ banner: media })],
]
const COLLECTIONS = {
  page: 'pages',
  content: 'product-content',
  redirect: 'redirects',
  store: 'stores',
  vendor: 'vendors',
}

describe.each(NAMING)('%s', (_, key, namingOf) => {
  const path = () => `/${COLLECTIONS[key]}/${own[key]}`

  test('is never another tenant’s, draft or not, in whatever notation', async () => {
    const value = namingOf(foreign)
    const asText = JSON.parse(
      JSON.stringify(value)
        .replace(/:(\d+)/g, ':"$1"')
        .replace(/\[(\d+)\]/g, '["$1"]'),
    )
    const asObject = JSON.parse(
      JSON.stringify(value)
        .replace(/:(\d+)/g, ':{"id":$1}')
        .replace(/\[(\d+)\]/g, '[{"id":$1}]'),
    )
    for (const body of [value, asText, asObject]) {
      for (const query of ['', '?draft=true', '?draft=true&autosave=true', '?locale=ar', '?locale=all']) {
        const { status } = await fixture.rest('PATCH', `${path()}${query}`, { token, body })
        expect(status, `${query} ${JSON.stringify(body)}`).toBe(400)
      }
    }
  })

  test('is the tenant’s own', async () => {
    const { status, body } = await fixture.rest('PATCH', `${path()}?draft=true`, {
      token,
      body: namingOf(own),
    })
    expect(status, JSON.stringify(body)).toBe(200)
  })
})

test('every field that names a tenant’s document is in that table', () => {
  const owned = fixture.payload.config.collections.filter(({ flattenedFields }) =>
    flattenedFields.some(({ name }) => name === 'tenant'),
  )
  const slugs = new Set<string>(owned.map(({ slug }) => slug))
  const found = new Set<string>()
  const walk = (slug: string, fields: readonly object[], at = '') => {
    for (const field of fields as readonly {
      name?: string
      type?: string
      relationTo?: string
      [key: string]: unknown
    }[]) {
      const path = field.name ? `${at}${field.name}` : at
      if ((field.type === 'relationship' || field.type === 'upload') && slugs.has(String(field.relationTo)))
        found.add(`${slug} ${path}`)
      const inner = field.name ? `${path}.` : at
      if (Array.isArray(field.fields)) walk(slug, field.fields, inner)
      if (Array.isArray(field.tabs)) walk(slug, field.tabs, inner)
      if (Array.isArray(field.blocks))
        for (const block of field.blocks) walk(slug, block.fields, `${path}.${block.slug}.`)
    }
  }
  for (const { slug, fields } of owned) walk(slug, fields)
  expect([...found].toSorted()).toEqual([
    'billing-prices integration', // its product's
    'billing-prices product',
    'billing-prices replacedBy', // written by machines
    'billing-products integration', // `connectors/stripe/editors.int.test.ts`
    'billing-products medusaProduct', // `connectors/stripe/follow.int.test.ts`
    'customers integration', // written by machines
    'form-submissions form', // written by machines
    'integrations billedBy', // an admin's: `connectors/sanity/connection.int.test.ts`
    'orders customer', // an operator's, below
    'orders integration', // written by machines
    'pages blocks.banner.image',
    'pages blocks.form.form',
    'pages blocks.gallery.pictures.image',
    'pages blocks.hero.image',
    'pages store',
    'product-content media',
    'product-content product', // written by machines
    'product-content seo.image',
    'products vendor', // written by machines
    'redirects store',
    'shopify-products integration', // written by machines
    'stores logo',
    'vendors banner',
  ])
})

describe('a document without a tenant', () => {
  const NEW: readonly [CollectionSlug, () => object][] = [
    ['pages', () => ({ title: 'x', slug: 'x', store: foreign.store })],
    ['pages', () => ({ title: 'x', slug: 'x2', store: own.store })],
    ['redirects', () => ({ from: '/x', to: '/', store: foreign.store })],
    ['forms', () => ({ title: 'x', confirmationType: 'redirect', redirect: { url: '/' } })],
  ]

  test.each(NEW)('is not made (%s)', async (collection, data) => {
    for (const tenant of [null, '', 'null', [], {}, 0, -1, `${foreign.tenant}abc`]) {
      for (const query of ['', '?draft=true']) {
        const { status } = await fixture.rest('POST', `/${collection}${query}`, {
          token,
          body: { ...data(), tenant },
        })
        expect([400, 403], `${JSON.stringify(tenant)}${query}`).toContain(status)
      }
    }
  })

  test('comes of none that had one', async () => {
    for (const tenant of [null, '', 'null']) {
      for (const query of ['', '?draft=true']) {
        const body = { tenant, store: foreign.store }
        const { status } = await fixture.rest('PATCH', `/pages/${own.page}${query}`, { token, body })
        expect([400, 403], `${tenant}${query}`).toContain(status)
      }
    }
    const { docs } = await fixture.payload.find({ collection: 'pages', where: { tenant: { exists: false } } })
    expect(docs).toEqual([])
  })
})

test('what pages show stays with its tenant, also for who edits both', async () => {
  for (const path of [`/media/${own.media}`, `/forms/${own.form}`]) {
    const { status } = await fixture.rest('PATCH', path, { token: both, body: { tenant: foreign.tenant } })
    expect(status, path).toBe(400)
  }
  // A page that moves takes nothing of its old tenant along.
  const moved = await fixture.rest('PATCH', `/pages/${own.page}`, {
    token: both,
    body: { tenant: foreign.tenant },
  })
  expect(moved.status).toBe(400)
})

test('an order names a customer that is everybody’s or of its own tenant, and no other tenant’s', async () => {
  const { payload } = fixture
  const customer = (n: number, tenant?: number) =>
    payload.create({
      collection: 'customers',
      data: { email: `c${n}@people.test`, ...(tenant && { tenant }) },
    })
  const everybodys = await customer(1)
  const ours = await customer(2, own.tenant)
  const theirs = await customer(3, foreign.tenant)
  const order = await payload.create({
    collection: 'orders',
    data: { medusaId: 'order_of_somebody', tenant: own.tenant, customer: everybodys.id },
  })
  const isFor = async (id: number) => {
    const { customer } = await payload.update({
      collection: 'orders',
      id: order.id,
      data: { customer: id },
      depth: 0,
    })
    return customer
  }
  expect(await isFor(ours.id)).toBe(ours.id)
  expect(await isFor(everybodys.id)).toBe(everybodys.id)
  await expect(isFor(theirs.id)).rejects.toThrow()
})
