import { storefrontStoresSchema } from '@tandem/contracts/shop'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createProduct, createShop, unique } from './backend/shop.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
})

const tenant = (more: object = {}) =>
  backend.admin('POST', '/tenants', { handle: unique('tenant'), name: 'Alder & Co', ...more })

const vendorOf = (tenantId: string, more: object = {}) =>
  backend.admin('POST', '/vendors', {
    tenant_id: tenantId,
    handle: unique('vendor'),
    name: 'Kiln Row',
    email: 'kiln@example.test',
    ...more,
  })

const storeOf = (tenantId: string, more: object = {}) =>
  backend.admin('POST', '/tenant-stores', {
    tenant_id: tenantId,
    handle: unique('store'),
    name: 'Fernhollow',
    default_locale: 'en',
    locales: ['en', 'ar'],
    currencies: ['eur', 'gbp'],
    ...more,
  })

/** Answers which of Medusa's own events an action fired, as a subscriber hears them. */
async function eventsOf(names: string[], action: () => Promise<unknown>): Promise<string[]> {
  const bus = backend.container.resolve('event_bus')
  const heard: string[] = []
  const listener = async (event: { name: string }) => void heard.push(event.name)
  for (const name of names) bus.subscribe(name, listener, { subscriberId: `test-${name}` })
  await action()
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(names.length)
  for (const name of names) bus.unsubscribe(name, listener, { subscriberId: `test-${name}` })
  return heard
}

describe('the admin API', () => {
  it('is for signed-in people', async () => {
    for (const path of ['tenants', 'tenant-stores', 'vendors']) {
      expect((await call(`${backend.url}/admin/${path}`, { method: 'GET' })).status).toBe(401)
    }
  })

  it('makes, changes, lists and deletes a tenant', async () => {
    const { status, body } = await tenant({ settings: { country: 'ie' } })
    expect(status).toBe(201)
    expect(body.tenant).toMatchObject({ name: 'Alder & Co', status: 'active', settings: { country: 'ie' } })
    const path = `/tenants/${body.tenant.id}`
    const changed = await backend.admin('POST', path, { name: 'Alder', status: 'suspended' })
    expect(changed.body.tenant).toMatchObject({ name: 'Alder', status: 'suspended' })
    const listed = await backend.admin('GET', `/tenants?handle=${body.tenant.handle}`)
    expect(listed.body).toMatchObject({ count: 1, tenants: [{ id: body.tenant.id }] })
    expect((await backend.admin('DELETE', path)).body).toMatchObject({ deleted: true })
    expect((await backend.admin('GET', path)).status).toBe(404)
  })

  it('pages and filters vendors', async () => {
    const { body: own } = await tenant()
    for (let count = 0; count < 3; count += 1) await vendorOf(own.tenant.id)
    const { body: approved } = await vendorOf(own.tenant.id)
    await backend.admin('POST', `/vendors/${approved.vendor.id}/approve`)
    const list = (query: string) => backend.admin('GET', `/vendors?tenant_id=${own.tenant.id}&${query}`)
    expect((await list('limit=2&offset=2')).body).toMatchObject({ count: 4, limit: 2, offset: 2 })
    expect((await list('status[]=approved')).body.vendors).toMatchObject([{ id: approved.vendor.id }])
    expect((await list('status=suspended')).body.vendors).toEqual([])
  })

  it('refuses what is not as it should be, naming the field', async () => {
    const { body: own } = await tenant()
    const refused = [
      await tenant({ handle: 'Not A Handle' }),
      await tenant({ name: ' ' }),
      await tenant({ handle: own.tenant.handle }),
      await tenant({ surprise: true }),
      await storeOf(own.tenant.id, { currencies: ['EURO'] }),
      await storeOf(own.tenant.id, { locales: ['en'], default_locale: 'ar' }),
      await storeOf(own.tenant.id, { locales: ['xx'] }),
      await vendorOf(own.tenant.id, { email: 'nobody' }),
      await vendorOf(own.tenant.id, { commission_rate: 101 }),
      await vendorOf(own.tenant.id, { status: 'approved' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400))
    expect(refused[0]?.body.message).toContain('handle')
    expect(refused[7]?.body.message).toContain('mail')
  })

  it('answers 404 for a tenant, store or vendor that is not there', async () => {
    for (const path of ['/tenants/none', '/tenant-stores/none', '/vendors/none']) {
      expect((await backend.admin('GET', path)).status).toBe(404)
      expect((await backend.admin('POST', path, { name: 'x' })).status).toBe(404)
      expect((await backend.admin('DELETE', path)).status).toBe(404)
    }
    expect((await backend.admin('POST', '/vendors/none/approve')).status).toBe(404)
    expect((await vendorOf('none')).status).toBe(404)
  })

  it('keeps a tenant that still has stores or vendors', async () => {
    const shop = await createShop(backend)
    const { status, body } = await backend.admin('DELETE', `/tenants/${shop.tenantId}`)
    expect(status).toBe(400)
    expect(body.message).toContain('1 stores and 1 vendors')
  })
})

describe('a store', () => {
  it('gets a sales channel and a key that opens that channel only', async () => {
    const { body: own } = await tenant()
    const { body } = await storeOf(own.tenant.id)
    const { publishable_key_id: keyId, publishable_key: key, sales_channel_id: channelId } = body.store
    const { body: stored } = await backend.admin('GET', `/api-keys/${keyId}?fields=token,sales_channels.id`)
    expect(stored.api_key).toMatchObject({ token: key, sales_channels: [{ id: channelId }] })
    const products = await call(`${backend.url}/store/products`, {
      headers: { 'x-publishable-api-key': key },
    })
    expect(products).toMatchObject({ status: 200, body: { products: [] } })
  })

  it('keeps its handle, which is its address, and its tenant', async () => {
    const { body: own } = await tenant()
    const { body } = await storeOf(own.tenant.id)
    for (const change of [{ handle: unique('moved') }, { tenant_id: own.tenant.id }]) {
      expect((await backend.admin('POST', `/tenant-stores/${body.store.id}`, change)).status).toBe(400)
    }
    const { body: after } = await backend.admin('GET', `/tenant-stores/${body.store.id}`)
    expect(after.store.handle).toBe(body.store.handle)
  })

  it('leaves neither channel nor key behind when it cannot be made', async () => {
    const { body: own } = await tenant()
    const { body: first } = await storeOf(own.tenant.id)
    const name = unique('Never')
    const second = await storeOf(own.tenant.id, { handle: first.store.handle, name })
    expect(second.status).toBe(400)
    const { rows } = await backend.database.query(
      `select name from sales_channel where name = $1 and deleted_at is null
       union all select title from api_key where title = $1 and deleted_at is null`,
      [name],
    )
    expect(rows).toEqual([])
  })

  it('keeps a default locale that is one of its locales', async () => {
    const { body: own } = await tenant()
    const { body } = await storeOf(own.tenant.id)
    const path = `/tenant-stores/${body.store.id}`
    expect((await backend.admin('POST', path, { locales: ['ar'] })).status).toBe(400)
    expect((await backend.admin('POST', path, { locales: ['ar'], default_locale: 'ar' })).status).toBe(200)
  })

  it('is shown to storefronts while its tenant is active, without a key', async () => {
    const shop = await createShop(backend)
    const shown = async () => {
      const { status, body } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
      expect(status).toBe(200)
      return storefrontStoresSchema.parse(body).stores.some((store) => store.id === shop.storeId)
    }
    expect(await shown()).toBe(true)
    await backend.admin('POST', `/tenants/${shop.tenantId}`, { status: 'suspended' })
    expect(await shown()).toBe(false)
  })

  it('closes with its key', async () => {
    const shop = await createShop(backend)
    const { body } = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
    expect((await backend.admin('DELETE', `/tenant-stores/${shop.storeId}`)).status).toBe(200)
    const answer = await call(`${backend.url}/store/products`, {
      headers: { 'x-publishable-api-key': body.store.publishable_key },
    })
    expect(answer.status).toBe(400)
  })
})

describe('a vendor', () => {
  it('waits for approval, is approved once and can be suspended', async () => {
    const { body: own } = await tenant()
    const { body } = await vendorOf(own.tenant.id)
    expect(body.vendor.status).toBe('pending')
    const path = `/vendors/${body.vendor.id}`
    const approve = () => backend.admin('POST', `${path}/approve`)
    const first = await approve()
    const again = await approve()
    expect(first.body.vendor.status).toBe('approved')
    expect(again.body.vendor.updated_at).toBe(first.body.vendor.updated_at)
    const suspended = await backend.admin('POST', `${path}/suspend`)
    expect(suspended.body.vendor.status).toBe('suspended')
  })

  it('may have the handle of a vendor of another tenant', async () => {
    const handle = unique('kiln')
    const [{ body: one }, { body: other }] = [await tenant(), await tenant()]
    expect((await vendorOf(one.tenant.id, { handle })).status).toBe(201)
    expect((await vendorOf(other.tenant.id, { handle })).status).toBe(201)
    expect((await vendorOf(one.tenant.id, { handle })).status).toBe(400)
  })

  it('takes a product over from the vendor that had it, and gives it up when it goes', async () => {
    const [shop, other] = [await createShop(backend), await createShop(backend)]
    const product = await createProduct(backend)
    const vendor = async () => {
      const { body } = await backend.admin('GET', `/products/${product.id}?fields=id,vendor.id`)
      return body.product.vendor?.id
    }
    await backend.admin('POST', `/vendors/${shop.vendorId}/products`, { add: [product.id] })
    expect(await vendor()).toBe(shop.vendorId)
    await backend.admin('POST', `/vendors/${other.vendorId}/products`, { add: [product.id] })
    expect(await vendor()).toBe(other.vendorId)
    await backend.admin('DELETE', `/vendors/${other.vendorId}`)
    expect(await vendor()).toBeUndefined()
  })
})

describe("Medusa's own events", () => {
  it('are fired with the documented names', async () => {
    const names = [
      'tenant.created',
      'tenant.updated',
      'store.created',
      'store.updated',
      'vendor.created',
      'vendor.updated',
      'vendor.approved',
      'vendor.deleted',
    ]
    const heard = await eventsOf(names, async () => {
      const { body: own } = await tenant()
      await backend.admin('POST', `/tenants/${own.tenant.id}`, { name: 'Renamed' })
      const { body: store } = await storeOf(own.tenant.id)
      await backend.admin('POST', `/tenant-stores/${store.store.id}`, { name: 'Renamed' })
      const { body: vendor } = await vendorOf(own.tenant.id)
      await backend.admin('POST', `/vendors/${vendor.vendor.id}`, { name: 'Renamed' })
      await backend.admin('POST', `/vendors/${vendor.vendor.id}/approve`)
      await backend.admin('DELETE', `/vendors/${vendor.vendor.id}`)
    })
    expect([...heard].sort()).toEqual([...names].sort())
  })
})
