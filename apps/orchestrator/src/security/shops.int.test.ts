import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, PASSWORD } from '../test-support/two-tenants.ts'

/** What shops of two tenants have brought: whose it is shows in every text of it. */
const NAMES = ['alder', 'noor'] as const
let fixture: PayloadFixture
let token: string
const product = new Map<string, number>()

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  const tenants = new Map<string, number>()
  for (const name of NAMES) {
    const owner = { medusaId: `ten_${name}`, handle: name, name, status: 'active' } as const
    const tenant = (await payload.create({ collection: 'tenants', data: owner })).id
    tenants.set(name, tenant)
    const settings = {
      shop: `${name}.myshopify.com`,
      token: { way: 'pasted', accessToken: 'shpat_pasted_by_hand' },
      webhookSecrets: ['a-secret-of-the-app'],
    }
    const integration = `shopify-${name}`
    await payload.create({
      collection: 'integrations',
      data: { id: integration, name: `Shop of ${name}`, platform: 'shopify', tenant, settings },
    })
    const common = { source: 'SHOPIFY', integration, tenant } as const
    const text = { email: `${name}@people.test` }
    await payload.create({
      collection: 'customers',
      data: { ...common, ...text, shopifyId: 'gid://shopify/Customer/1', note: `Of ${name}` },
    })
    await payload.create({
      collection: 'orders',
      data: { ...common, ...text, shopifyId: 'gid://shopify/Order/1', displayId: 1, status: 'pending' },
    })
    const { id } = await payload.create({
      collection: 'shopify-products',
      data: { integration, tenant, shopifyId: 'gid://shopify/Product/1', title: `Mug of ${name}` },
    })
    product.set(name, id)
  }
  const editor = await createPerson(payload, 'editor', ['editor'], [tenants.get('alder') ?? 0])
  token = await fixture.signIn(editor.email, PASSWORD)
})
afterAll(() => fixture?.close())

const read = async (path: string) => {
  const { status, body } = await fixture.rest('GET', path, { token })
  return { status, text: JSON.stringify(body) }
}

describe('an editor of one tenant', () => {
  test.each([
    '',
    '?depth=5',
    '?limit=0',
    '?sort=-tenant',
    '?where[title][like]=noor',
    '?where[tenant.name][equals]=noor',
  ])('reads no product of another’s shop, asking %j', async (query) => {
    const { status, text } = await read(`/shopify-products${query}`)
    // A condition on what they may not read may be refused as well.
    expect([200, 400]).toContain(status)
    expect(text).not.toMatch(/noor/i)
  })

  test('reads their own shop’s, and another’s by no id', async () => {
    expect((await read('/shopify-products')).text).toContain('Mug of alder')
    expect((await read(`/shopify-products/${product.get('alder')}`)).status).toBe(200)
    const foreign = await read(`/shopify-products/${product.get('noor')}`)
    expect([403, 404]).toContain(foreign.status)
    expect(foreign.text).not.toMatch(/noor/i)
    expect((await read('/shopify-products/count')).text).toContain('1')
  })

  test.each([
    '/customers',
    '/orders',
    '/integrations',
    '/integrations/shopify-noor',
    '/integrations/shopify-alder',
  ])('reads nothing at %s, whosever it is', async (path) => {
    const { status, text } = await read(path)
    expect([403, 404]).toContain(status)
    expect(text).not.toMatch(/noor|alder|shpat|a-secret/)
  })

  test.each(['POST', 'PATCH', 'DELETE'] as const)('changes nothing of any shop’s by %s', async (method) => {
    for (const path of [
      `/shopify-products/${product.get('alder')}`,
      `/shopify-products/${product.get('noor')}`,
      '/integrations/shopify-noor',
    ]) {
      const { status } = await fixture.rest(method, path, {
        token,
        body: { title: 'Changed', name: 'Changed' },
      })
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })

  test('finds no GraphQL to ask: there is none', async () => {
    expect(fixture.payload.config.graphQL.disable).toBe(true)
  })
})

test('settings are shown to nobody, not to who may change them', async () => {
  const admin = await createPerson(fixture.payload, 'admin', ['admin'])
  const signedIn = await fixture.signIn(admin.email, PASSWORD)
  const { body } = await fixture.rest('GET', '/integrations?depth=5', { token: signedIn })
  expect(JSON.stringify(body)).toContain('shopify-noor')
  expect(JSON.stringify(body)).not.toMatch(/shpat|a-secret|sealed/)
})

describe('an administrator', () => {
  let admin: string
  const change = async (id: string, name: string) => {
    const path = `/integrations/${id}`
    const changed = await fixture.rest('PATCH', path, { token: admin, body: { name } })
    return { changed, read: await fixture.rest('GET', path, { token: admin }) }
  }
  beforeAll(async () => {
    await createPerson(fixture.payload, 'oona', ['admin'])
    admin = await fixture.signIn('oona@people.test', PASSWORD)
  })

  test('reads and changes an integration, whose id is a name', async () => {
    const { changed, read: now } = await change('shopify-noor', 'Renamed')
    expect(changed.status).toBe(200)
    expect(now).toMatchObject({ status: 200, body: { id: 'shopify-noor', name: 'Renamed' } })
  })

  test('opens its page: the admin asks for its form by that id', async () => {
    const { checkAction } = await import('../admin/actions/check-action.ts')
    const { docs } = await fixture.payload.find({ collection: 'users' })
    const ask = (email: string) => {
      const user = docs.find((one) => one.email === email)
      const args = { collectionSlug: 'integrations', id: 'shopify-noor' }
      return checkAction(fixture.payload, user ? { ...user, collection: 'users' } : null, 'form-state', args)
    }
    await expect(ask('oona@people.test')).resolves.toMatchObject({ id: 'shopify-noor' })
    await expect(ask('editor@people.test')).rejects.toMatchObject({ status: 403 })
  })

  test.each(['Shopify-Noor', 'shopify_noor', '1', 'nobody', '%5B1%5D', 'x'.repeat(61)])(
    'finds nothing called %s',
    async (id) => {
      const { changed, read: now } = await change(id, 'Renamed')
      expect([changed.status, now.status]).toEqual([404, 404])
    },
  )
})
