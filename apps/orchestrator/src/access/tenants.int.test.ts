import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../payload-types.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let alder: TenantWorld
let noor: TenantWorld
let editor: User
let token: string

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  alder = await createTenantWorld(payload, 'alder')
  noor = await createTenantWorld(payload, 'noor')
  editor = await createPerson(payload, 'editor-of-alder', ['editor'], [alder.tenant])
  token = await fixture.signIn(editor.email, PASSWORD)
})
afterAll(() => fixture?.close())

/** Every document of another tenant that an editor could try to get at. */
const FOREIGN = [
  ['product-content', 'content'],
  ['pages', 'page'],
  ['pages', 'draftPage'],
  ['redirects', 'redirect'],
  ['media', 'media'],
  ['forms', 'form'],
  ['form-submissions', 'submission'],
  ['products', 'product'],
  ['stores', 'store'],
  ['vendors', 'vendor'],
  ['tenants', 'tenant'],
] as const

describe.each(FOREIGN)('another tenant’s %s (%s)', (collection, key) => {
  test('is not found over REST, as it is and as a draft', async () => {
    for (const query of ['', '?draft=true', '?locale=all&depth=2']) {
      const { status } = await fixture.rest('GET', `/${collection}/${noor[key]}${query}`, { token })
      expect(status, query).toBe(404)
    }
  })

  test('is in no list over REST', async () => {
    for (const query of ['limit=100', 'limit=100&draft=true', `where[id][equals]=${noor[key]}`]) {
      const { body } = await fixture.rest('GET', `/${collection}?depth=0&${query}`, { token })
      expect(idsOf(body), query).not.toContain(noor[key])
    }
  })

  test('is not changed and not deleted over REST', async () => {
    const before = await snapshot(collection, noor[key])
    for (const query of ['', '?draft=true', '?autosave=true&draft=true']) {
      const changed = await fixture.rest('PATCH', `/${collection}/${noor[key]}${query}`, { token, body: {} })
      expect([403, 404], query).toContain(changed.status)
    }
    const bulk = `/${collection}?where[id][equals]=${noor[key]}`
    await fixture.rest('PATCH', bulk, { token, body: { name: 'taken', alt: 'taken', title: 'taken' } })
    await fixture.rest('DELETE', bulk, { token })
    const deleted = await fixture.rest('DELETE', `/${collection}/${noor[key]}`, { token })
    expect([403, 404]).toContain(deleted.status)
    expect(await snapshot(collection, noor[key])).toEqual(before)
  })

  test('is not found through the Local API with access on', async () => {
    const as = { collection, overrideAccess: false, user: editor } as const
    const found = await fixture.payload.find({ ...as, depth: 0, limit: 100, draft: true })
    expect(found.docs.map(({ id }) => id)).not.toContain(noor[key])
    await expect(fixture.payload.findByID({ ...as, id: noor[key] })).rejects.toMatchObject({ status: 404 })
  })
})

describe.each(['product-content', 'pages'] as const)('versions of %s', (collection) => {
  test('are an editor’s own tenant’s only', async () => {
    const { body } = await fixture.rest('GET', `/${collection}/versions?limit=100&depth=0`, { token })
    const parents = parentsOf(body)
    const own = collection === 'pages' ? alder.page : alder.content
    const foreign = collection === 'pages' ? [noor.page, noor.draftPage] : [noor.content]
    expect(parents).toContain(own)
    for (const id of foreign) expect(parents).not.toContain(id)
  })

  test('of another tenant can be neither read nor restored by id', async () => {
    const parent = collection === 'pages' ? noor.draftPage : noor.content
    const { docs } = await fixture.payload.findVersions({ collection, where: { parent: { equals: parent } } })
    const id = docs[0]?.id
    expect(id).toBeDefined()
    const read = await fixture.rest('GET', `/${collection}/versions/${id}`, { token })
    const restored = await fixture.rest('POST', `/${collection}/versions/${id}`, { token })
    expect([403, 404]).toContain(read.status)
    expect([403, 404]).toContain(restored.status)
  })

  test('are not public', async () => {
    const { status } = await fixture.rest('GET', `/${collection}/versions?limit=1`)
    expect(status).toBe(403)
  })
})

describe('an editor', () => {
  test('reads and publishes the content of their own tenant', async () => {
    const published = await fixture.rest('PATCH', `/product-content/${alder.content}`, {
      token,
      body: { seo: { title: 'Rewritten' }, _status: 'published' },
    })
    expect(published.status).toBe(200)
    const { body } = await fixture.rest('GET', `/product-content/${alder.content}?depth=0`)
    expect(body).toMatchObject({ seo: { title: 'Rewritten' } })
  })

  test('cannot create or move documents into another tenant, draft or not', async () => {
    for (const query of ['', '?draft=true']) {
      const created = await fixture.rest('POST', `/pages${query}`, {
        token,
        body: { title: 'x', slug: 'x', store: alder.store, tenant: noor.tenant },
      })
      expect([400, 403], query).toContain(created.status)
      const moved = await fixture.rest('PATCH', `/pages/${alder.page}${query}`, {
        token,
        body: { tenant: noor.tenant },
      })
      expect([400, 403], query).toContain(moved.status)
    }
  })

  test('cannot put a page of their tenant into another tenant’s store, draft or not', async () => {
    for (const query of ['', '?draft=true']) {
      const { status } = await fixture.rest('PATCH', `/pages/${alder.page}${query}`, {
        token,
        body: { store: noor.store },
      })
      expect(status, query).toBe(400)
    }
  })

  test('who also reads everything as an operator still writes in their own tenants only', async () => {
    const both = await createPerson(fixture.payload, 'both', ['operator', 'editor'], [alder.tenant])
    const as = { collection: 'pages', overrideAccess: false, user: both, data: {} } as const
    await expect(fixture.payload.update({ ...as, id: alder.page })).resolves.toBeDefined()
    await expect(fixture.payload.update({ ...as, id: noor.page })).rejects.toMatchObject({ status: 403 })
    await expect(
      fixture.payload.update({ ...as, id: alder.page, data: { tenant: noor.tenant } }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('without a tenant sees nothing', async () => {
    const nobodys = await createPerson(fixture.payload, 'nobodys', ['editor'])
    for (const collection of ['pages', 'product-content', 'media', 'stores', 'tenants'] as const) {
      const find = fixture.payload.find({ collection, overrideAccess: false, user: nobodys })
      await expect(find, collection).rejects.toMatchObject({ status: 403 })
    }
  })

  test('cannot give themselves a role or a tenant', async () => {
    await fixture.rest('PATCH', `/users/${editor.id}`, {
      token,
      body: { roles: ['admin'], tenants: [{ tenant: alder.tenant }, { tenant: noor.tenant }] },
    })
    const after = await fixture.payload.findByID({ collection: 'users', id: editor.id, depth: 0 })
    expect(after.roles).toEqual(['editor'])
    expect(after.tenants?.map(({ tenant }) => tenant)).toEqual([alder.tenant])
  })
})

const snapshot = (collection: (typeof FOREIGN)[number][0], id: number) =>
  fixture.payload.findByID({ collection, id, depth: 0, draft: true, locale: 'all' })

type WithDocs = { docs?: { id?: unknown; parent?: unknown }[] }
const idsOf = (body: unknown): unknown[] => ((body as WithDocs).docs ?? []).map(({ id }) => id)
const parentsOf = (body: unknown): unknown[] => ((body as WithDocs).docs ?? []).map(({ parent }) => parent)
