import { PREVIEW_HEADER } from '@tandem/contracts/content'
import { createLocalReq, handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, type TenantWorld } from '../test-support/two-tenants.ts'
import { type Previewed, signPreview } from './preview-token.ts'

let fixture: PayloadFixture
let world: TenantWorld
let other: TenantWorld
let editor: number

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  other = await createTenantWorld(fixture.payload, 'noor')
  editor = (await createPerson(fixture.payload, 'editor', ['editor'], [world.tenant])).id
})
afterAll(() => fixture?.close())

async function read(path: string, document: Omit<Previewed, 'person'>, person = editor) {
  const { default: config } = await import('../payload.config.ts')
  const token = await signPreview({ ...document, person }, fixture.payload.secret, new Date())
  const headers = { [PREVIEW_HEADER]: token }
  const request = new Request(`http://localhost:3001/api${path}`, { headers })
  return JSON.stringify(await (await handleEndpoints({ config, request })).json())
}

test('a token shows the draft of its page, which the public does not see', async () => {
  const path = '/pages?where[slug][equals]=secret&draft=true'
  const shown = await read(path, { collection: 'pages', id: world.draftPage })
  expect(JSON.parse(shown)).toMatchObject({ totalDocs: 1, docs: [{ id: world.draftPage }] })
})

test('a token shows the draft of its content in the place of what is published', async () => {
  const path = '/product-content?where[medusaId][in]=prod_alder,prod_noor&draft=true&depth=0'
  const shown = await read(path, { collection: 'product-content', id: world.content })
  expect(shown).toContain('alder drafted')
  expect(shown).not.toContain('noor drafted')
})

test('a token shows no other draft, of whatever tenant or collection', async () => {
  const everything = [
    '/pages?draft=true&limit=100',
    `/pages/${other.draftPage}?draft=true`,
    '/pages/versions?limit=100',
    '/product-content/versions?limit=100',
    '/users',
    '/customers',
  ]
  for (const path of everything) {
    const shown = await read(path, { collection: 'product-content', id: world.content })
    expect(shown, path).not.toMatch(/secret|drafted|@/)
  }
})

test('a token shows what its person may read, and nothing once that has ended', async () => {
  const path = '/pages?where[slug][equals]=secret&draft=true'
  const draft = { collection: 'pages', id: world.draftPage } as const
  const { payload } = fixture
  const leaving = await createPerson(payload, 'leaving', ['editor'], [world.tenant])
  expect(await read(path, draft, leaving.id)).toContain('alder secret')
  expect(await read(path, { collection: 'pages', id: other.draftPage }, leaving.id)).not.toContain('secret"')
  await payload.update({
    collection: 'users',
    id: leaving.id,
    data: { tenants: [{ tenant: other.tenant }] },
  })
  expect(await read(path, draft, leaving.id)).not.toContain('alder secret')
  await payload.delete({ collection: 'users', id: leaving.id })
  expect(await read(path, draft, leaving.id)).not.toContain('alder secret')
})

test('a token writes nothing', async () => {
  const { default: config } = await import('../payload.config.ts')
  const previewed: Previewed = { collection: 'pages', id: world.draftPage, person: editor }
  const token = await signPreview(previewed, fixture.payload.secret, new Date())
  const request = new Request(`http://localhost:3001/api/pages/${world.draftPage}`, {
    method: 'PATCH',
    headers: { [PREVIEW_HEADER]: token, 'content-type': 'application/json' },
    body: '{"title":"Taken over"}',
  })
  expect((await handleEndpoints({ config, request })).status).toBe(403)
})

test('the address is that of the shop’s own page, in the language that is edited', async () => {
  const { addressOfContent, addressOfPage } = await import('./preview-url.ts')
  const user = await fixture.payload.findByID({ collection: 'users', id: editor, depth: 0 })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, fixture.payload)
  const page = { id: 5, slug: 'story', store: world.store }
  expect(await addressOfPage(page, req)).toEqual({ id: 5, store: 'alder-store', path: '/pages/story' })
  expect(await addressOfPage({ ...page, slug: 'home' }, req)).toMatchObject({ path: '' })
  expect(await addressOfPage({ slug: 'story' }, req)).toBeNull()
  const content = { id: world.content, medusaId: 'prod_alder' }
  expect(await addressOfContent(content, req)).toBeNull()
  await fixture.payload.update({
    collection: 'stores',
    id: world.store,
    data: { salesChannelId: 'sc_alder' },
  })
  await fixture.payload.update({
    collection: 'products',
    id: world.product,
    data: { salesChannelIds: ['sc_alder'] },
  })
  expect(await addressOfContent(content, req)).toMatchObject({
    store: 'alder-store',
    path: '/products/alder-mug',
  })
})
