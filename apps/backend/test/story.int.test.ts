import type { VendorStoryRecord } from '@tandem/contracts/content'
import { readResponseSchema } from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createShop, type Shop } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})

const story = (text: string): VendorStoryRecord => ({
  text: { en: `<p>${text}</p>`, ar: '<p>ستة خزّافين</p>' },
  banner: {
    url: 'http://pictures.test/kiln.png',
    width: 1920,
    height: 640,
    alt: { en: 'A kiln' },
    sizes: [],
  },
})

async function read() {
  const { body } = await backend.internal('read', { entity: 'vendor-story', ids: [shop.vendorId] })
  const [found] = readResponseSchema.parse(body).records
  return { story: Object(found?.record).story, token: found?.token ?? '', marker: found?.marker }
}

async function apply(expect: string, told: VendorStoryRecord | null): Promise<string> {
  const marker = { rev: 3, hash: 'three' }
  const deadline = new Date(Date.now() + 10_000).toISOString()
  const { body } = await backend.internal('apply', {
    entity: 'vendor-story',
    items: [{ id: shop.vendorId, expect, data: { story: told }, marker, deadline }],
  })
  return body.results[0].outcome
}

describe("a vendor's story", () => {
  it('is written only over what was read, with its marker, and taken away again', async () => {
    const before = await read()
    expect(before.story).toBeNull()
    expect(await apply(before.token, story('First'))).toBe('applied')
    expect(await apply(before.token, story('Second'))).toBe('stale')
    const after = await read()
    expect(after.story).toEqual(story('First'))
    expect(after.marker).toEqual({ rev: 3, hash: 'three' })
    expect(await apply(after.token, null)).toBe('applied')
    expect((await read()).story).toBeNull()
  })

  it('is captured apart from the vendor, whoever writes it', async () => {
    const rows = await captured(backend, async () => {
      await backend.database.query('update vendor set story = $2 where id = $1', [
        shop.vendorId,
        JSON.stringify(story('By hand')),
      ])
      await backend.admin('POST', `/vendors/${shop.vendorId}`, { name: 'Renamed' })
    })
    expect(rows.map((row) => row.entity)).toEqual(['vendor-story', 'vendor'])
  })

  it("outlives a merchant's edit of the vendor, and is shown with the vendor's products, its e-mail not", async () => {
    await apply((await read()).token, story('Six potters'))
    await backend.admin('POST', `/vendors/${shop.vendorId}`, { name: 'Kiln Row', commission_rate: 9 })
    const { body: store } = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
    const shown = await call(`${backend.url}/store/products?fields=id,vendor.name,vendor.story`, {
      headers: { 'x-publishable-api-key': store.store.publishable_key },
    })
    expect(shown.body.products).toMatchObject([
      { id: shop.product.id, vendor: { name: 'Kiln Row', story: story('Six potters') } },
    ])
    const hidden = await call(`${backend.url}/store/products?fields=id,vendor.email`, {
      headers: { 'x-publishable-api-key': store.store.publishable_key },
    })
    expect(JSON.stringify(hidden.body)).not.toContain('vendor@example.test')
  })
})
