import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../payload-types.ts'
import { CONNECTORS } from '../sync/connectors/registry.ts'
import { backOfficeConnector } from '../sync/test-support/back-office/connector.ts'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, picture, type TenantWorld } from '../test-support/two-tenants.ts'

type Operation = 'read' | 'create' | 'update' | 'delete'
type Who = 'anonymous' | 'editor' | 'operator' | 'admin'

/**
 * Who may do what with a document of the editor's own tenant. C create, R read, U update, D delete; what
 * is not named is refused.
 */
const MATRIX: readonly [CollectionSlug, Record<Who, string>][] = [
  ['product-content', { anonymous: 'R', editor: 'RU', operator: 'R', admin: 'RU' }],
  ['pages', { anonymous: 'R', editor: 'CRUD', operator: 'R', admin: 'CRUD' }],
  ['redirects', { anonymous: 'R', editor: 'CRUD', operator: 'R', admin: 'CRUD' }],
  ['media', { anonymous: 'R', editor: 'CRUD', operator: 'R', admin: 'CRUD' }],
  ['forms', { anonymous: 'R', editor: 'CRUD', operator: 'R', admin: 'CRUD' }],
  ['form-submissions', { anonymous: '', editor: 'RD', operator: 'R', admin: 'RD' }],
  ['stores', { anonymous: 'R', editor: 'RU', operator: 'R', admin: 'RU' }],
  ['vendors', { anonymous: 'R', editor: 'RU', operator: 'R', admin: 'RU' }],
  ['products', { anonymous: '', editor: 'R', operator: 'R', admin: 'R' }],
  ['shopify-products', { anonymous: '', editor: 'R', operator: 'R', admin: 'R' }],
  ['billing-products', { anonymous: '', editor: 'CRUD', operator: 'R', admin: 'CRUD' }],
  ['billing-prices', { anonymous: '', editor: 'CRUD', operator: 'R', admin: 'CRUD' }],
  ['tenants', { anonymous: '', editor: 'R', operator: 'R', admin: 'R' }],
  ['customers', { anonymous: '', editor: '', operator: 'R', admin: 'RU' }],
  ['orders', { anonymous: '', editor: '', operator: 'R', admin: 'RU' }],
  ['users', { anonymous: '', editor: '', operator: 'R', admin: 'CRUD' }],
  ['webhook-logs', { anonymous: '', editor: '', operator: 'R', admin: 'R' }],
  ['sync-jobs', { anonymous: '', editor: '', operator: 'R', admin: 'R' }],
  ['integrations', { anonymous: '', editor: '', operator: 'R', admin: 'CRU' }],
  ['sync-conflicts', { anonymous: '', editor: '', operator: 'R', admin: 'R' }],
]
const LETTERS: Record<Operation, string> = { create: 'C', read: 'R', update: 'U', delete: 'D' }
const WHO: readonly Who[] = ['anonymous', 'editor', 'operator', 'admin']

let fixture: PayloadFixture
let world: TenantWorld
let people: Record<Who, User | null>
let serial = 0
let billed: number

beforeAll(async () => {
  fixture = await openPayload()
  Object.assign(CONNECTORS, { 'back-office': backOfficeConnector })
  const { payload } = fixture
  world = await createTenantWorld(payload, 'alder')
  await connectAccount(payload, world.tenant)
  billed = (
    await payload.create({ collection: 'billing-products', data: { name: 'Billed', tenant: world.tenant } })
  ).id
  people = {
    anonymous: null,
    editor: await createPerson(payload, 'editor', ['editor'], [world.tenant]),
    operator: await createPerson(payload, 'operator', ['operator']),
    admin: await createPerson(payload, 'admin', ['admin']),
  }
})
afterAll(() => fixture?.close())

describe.each(MATRIX)('%s', (collection, rights) => {
  describe.each(WHO)('%s', (who) => {
    test.each(['read', 'create', 'update', 'delete'] as const)('%s', async (operation) => {
      const allowed = await attempt(collection, operation, people[who])
      expect(allowed).toBe(rights[who].includes(LETTERS[operation]))
    })
  })
})

/** Does it for real, on a document made for it, and tells whether it was allowed. */
async function attempt(
  collection: CollectionSlug,
  operation: Operation,
  user: User | null,
): Promise<boolean> {
  const { payload } = fixture
  const { data, ...rest } = await documentOf(collection)
  const as = { overrideAccess: false, user }
  const create = (options: object) => payload.create({ collection, data, ...rest, ...options } as never)
  if (operation === 'create') return isAllowed(create(as))
  // An editor's tenant can't be one that is made here, because they belong to theirs already.
  const { id } = collection === 'tenants' ? { id: world.tenant } : await create({})
  const target = { collection, id, ...as } as const
  if (operation === 'read') return isAllowed(payload.findByID(target))
  if (operation === 'update') return isAllowed(payload.update({ ...target, data: {} } as never))
  return isAllowed(payload.delete(target))
}

async function isAllowed(operation: Promise<unknown>): Promise<boolean> {
  try {
    await operation
    return true
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined
    if (status === 403 || status === 404) return false
    throw error
  }
}

/** A valid document that no other test has. */
async function documentOf(collection: CollectionSlug): Promise<{ data: object; file?: object }> {
  const key = `x${++serial}`
  const named = { medusaId: key, handle: key, name: key, tenant: world.tenant }
  switch (collection) {
    case 'product-content': {
      const data = { medusaId: key, title: key, handle: key, tenant: world.tenant }
      // What is written about no product is shown to nobody.
      const { id: product } = await fixture.payload.create({ collection: 'products', data })
      return { data: { medusaId: key, product, tenant: world.tenant, _status: 'published' } }
    }
    case 'pages':
      return {
        data: { tenant: world.tenant, store: world.store, slug: key, title: key, _status: 'published' },
      }
    case 'redirects':
      return { data: { tenant: world.tenant, store: world.store, from: `/${key}`, to: '/' } }
    case 'media':
      return { data: { tenant: world.tenant, alt: key }, file: await picture(`${key}.png`) }
    case 'forms':
      return {
        data: { tenant: world.tenant, title: key, confirmationType: 'redirect', redirect: { url: '/' } },
      }
    case 'form-submissions':
      return { data: { tenant: world.tenant, form: world.form, submissionData: [], key } }
    case 'integrations':
      return {
        data: {
          id: key,
          name: key,
          platform: 'back-office',
          settings: { url: 'http://localhost:1', key: 'office-key' },
        },
      }
    case 'vendors':
      return { data: { ...named, status: 'approved' } }
    case 'products':
      return { data: { medusaId: key, title: key, handle: key, tenant: world.tenant } }
    case 'shopify-products':
      return { data: { title: key, shopifyId: key, tenant: world.tenant } }
    case 'billing-products':
      return { data: { name: key, tenant: world.tenant } }
    case 'billing-prices':
      return { data: { product: billed, tenant: world.tenant, currency: 'eur', taxBehavior: 'unspecified' } }
    case 'customers':
      return { data: { medusaId: key, email: `${key}@people.test` } }
    case 'orders':
      return { data: { medusaId: key, displayId: serial, tenant: world.tenant } }
    case 'users':
      return {
        data: {
          email: `${key}@people.test`,
          password: `only for ${key}, a test`,
          name: key,
          roles: ['editor'],
        },
      }
    case 'webhook-logs':
      return { data: { source: 'medusa', webhookId: key, status: 'accepted' } }
    case 'sync-jobs':
      return { data: { entity: 'product', outcome: 'created', direction: 'none' } }
    case 'sync-conflicts':
      return {
        data: { entity: 'customer', field: 'name', winner: 'medusa', status: 'open', occurrence: key },
      }
    default:
      return { data: named }
  }
}

/** What is billed is billed by an account. */
async function connectAccount(payload: PayloadFixture['payload'], tenant: number): Promise<void> {
  const settings = {
    account: 'acct_1matrix',
    secretKey: 'rk_test_of_the_matrix',
    webhookSecrets: ['whsec_of_the_access_matrix'],
  }
  await payload.create({
    collection: 'integrations',
    data: { id: 'stripe-alder', name: 'Stripe', platform: 'stripe', tenant, settings },
  })
}
