import type { BrandingRecord } from '@tandem/contracts/content'
import { readResponseSchema } from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createShop, type Shop } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})

const look = (tagline: string): BrandingRecord => ({
  tagline: { en: tagline, ar: 'دفء' },
  announcement: {},
  logo: null,
  brandColor: '#2F5D50',
  fontPairing: 'readex-pro',
  radius: '16',
  density: null,
  navigation: [{ label: { en: 'Story' }, href: '/pages/story' }],
  footer: [],
})

async function read() {
  const { body } = await backend.internal('read', { entity: 'store-branding', ids: [shop.storeId] })
  const [found] = readResponseSchema.parse(body).records
  return { branding: Object(found?.record).branding, token: found?.token ?? '', marker: found?.marker }
}

async function apply(expect: string, branding: BrandingRecord | null): Promise<string> {
  const marker = { rev: 3, hash: 'three' }
  const deadline = new Date(Date.now() + 10_000).toISOString()
  const { body } = await backend.internal('apply', {
    entity: 'store-branding',
    items: [{ id: shop.storeId, expect, data: { branding }, marker, deadline }],
  })
  return body.results[0].outcome
}

describe("a store's look", () => {
  it('is written only over what was read, with its marker, and taken away again', async () => {
    const before = await read()
    expect(before.branding).toBeNull()
    expect(await apply(before.token, look('First'))).toBe('applied')
    expect(await apply(before.token, look('Second'))).toBe('stale')
    const after = await read()
    expect(after.branding).toEqual(look('First'))
    expect(after.marker).toEqual({ rev: 3, hash: 'three' })
    expect(await apply(after.token, null)).toBe('applied')
    expect((await read()).branding).toBeNull()
  })

  it('is captured apart from the store, whoever writes it', async () => {
    const rows = await captured(backend, async () => {
      await backend.database.query('update tenant_store set branding = $2 where id = $1', [
        shop.storeId,
        JSON.stringify(look('By hand')),
      ])
      await backend.admin('POST', `/tenant-stores/${shop.storeId}`, { name: 'Renamed' })
    })
    expect(rows.map((row) => row.entity)).toEqual(['store-branding', 'store'])
  })
})
