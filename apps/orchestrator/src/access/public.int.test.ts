import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../payload-types.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let admin: User

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  admin = await createPerson(fixture.payload, 'admin', ['admin', 'operator'])
})
afterAll(() => fixture?.close())

describe('the public', () => {
  test('reads a store with its brand, by handle', async () => {
    const { status, body } = await fixture.rest(
      'GET',
      '/stores?where[handle][equals]=alder-store&locale=en&depth=1',
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ docs: [{ handle: 'alder-store', density: 'airy' }] })
  })

  test('reads published pages of a store, by slug and the store’s handle', async () => {
    const page = await fixture.rest(
      'GET',
      '/pages?where[slug][equals]=story&where[store.handle][equals]=alder-store&locale=en&depth=1',
    )
    expect(page.body).toMatchObject({ totalDocs: 1, docs: [{ title: 'alder story' }] })
  })

  test('sees no draft, whatever it asks for', async () => {
    for (const query of ['', '&draft=true', '&where[_status][equals]=draft&draft=true']) {
      const pages = await fixture.rest('GET', `/pages?where[slug][equals]=secret${query}`)
      expect(pages.body, query).toMatchObject({ totalDocs: 0 })
      const content = await fixture.rest('GET', `/product-content?where[medusaId][in]=prod_alder${query}`)
      expect(JSON.stringify(content.body), query).not.toContain('alder drafted')
    }
    const { status } = await fixture.rest('GET', `/pages/${world.draftPage}?draft=true`)
    expect(status).toBe(404)
  })

  test('reads published content by Medusa ids', async () => {
    const { body } = await fixture.rest(
      'GET',
      '/product-content?where[medusaId][in]=prod_alder,prod_other&locale=en&depth=0&limit=100',
    )
    expect(body).toMatchObject({ docs: [{ medusaId: 'prod_alder', seo: { title: 'alder published' } }] })
  })

  test('sees of an approved vendor what is told to everybody, and no other vendor', async () => {
    const { body } = await fixture.rest('GET', `/vendors/${world.vendor}`)
    expect(body).toMatchObject({ name: 'alder vendor', handle: 'alder-vendor' })
    for (const field of ['business', 'commissionRate', 'status', 'medusaId', 'tenant']) {
      expect(body).not.toHaveProperty(field)
    }
    await fixture.payload.update({ collection: 'vendors', id: world.vendor, data: { status: 'suspended' } })
    const { status } = await fixture.rest('GET', `/vendors/${world.vendor}`)
    expect(status).toBe(404)
  })

  test('cannot guess hidden fields by searching for them', async () => {
    await fixture.payload.update({ collection: 'vendors', id: world.vendor, data: { status: 'approved' } })
    const { body } = await fixture.rest('GET', '/vendors?where[commissionRate][greater_than]=1')
    expect(body).not.toMatchObject({ totalDocs: 1 })
  })
})

describe('what Medusa owns', () => {
  test.each([
    ['stores', 'store', { name: 'taken', handle: 'taken', publishableKey: 'pk_x', medusaId: 'x' }],
    ['vendors', 'vendor', { name: 'taken', status: 'pending', commissionRate: 0, business: {} }],
    ['product-content', 'content', { medusaId: 'x', product: null, tenant: null }],
  ] as const)('stays as it is in %s, even when an admin writes it', async (collection, key, data) => {
    const find = () => fixture.payload.findByID({ collection, id: world[key], depth: 0 })
    const before = await find()
    await fixture.payload.update({
      collection,
      id: world[key],
      data: { ...data, _status: 'published' } as never,
      overrideAccess: false,
      user: admin,
    })
    const after = await find()
    for (const field of Object.keys(data))
      expect(Reflect.get(after, field)).toEqual(Reflect.get(before, field))
  })

  test('of content without a tenant keeps an admin from nothing', async () => {
    const { id } = await fixture.payload.create({
      collection: 'product-content',
      data: { medusaId: 'prod_x' },
    })
    const published = await fixture.payload.update({
      collection: 'product-content',
      id,
      data: { seo: { title: 'Of no tenant' }, _status: 'published' },
      overrideAccess: false,
      user: admin,
    })
    expect(published._status).toBe('published')
  })
})

test('a picture that could carry script is refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  for (const mimetype of ['image/svg+xml', 'image/png']) {
    await expect(
      fixture.payload.create({
        collection: 'media',
        data: { alt: 'x', tenant: world.tenant },
        file: { data: svg, name: 'x.svg', mimetype, size: svg.length },
      }),
    ).rejects.toMatchObject({ status: 400 })
  }
})
