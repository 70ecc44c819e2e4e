import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BroughtProduct, bringProductsResponseSchema } from '@tandem/contracts/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { createShop, type Shop, unique } from './backend/shop.ts'

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const server = createServer((request, response) => {
  if (request.url === '/gone.png') return void response.writeHead(404).end()
  response
    .writeHead(200, { 'content-type': request.url === '/page.html' ? 'text/html' : 'image/png' })
    .end(PICTURE)
})
let backend: TestBackend
let shop: Shop
let pictures = ''
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  pictures = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

function product(name: string, more: Partial<BroughtProduct> = {}): BroughtProduct {
  return {
    externalId: `alder.myshopify.com gid://shopify/Product/${name}`,
    title: `Mug ${name}`,
    handle: `mug-${name}`,
    description: 'Thrown by hand',
    pictures: [],
    options: [{ title: 'Size', values: ['Small', 'Large'] }],
    variants: ['Small', 'Large'].map((size) => ({
      title: size,
      sku: `${name}-${size}`,
      barcode: null,
      options: { Size: size },
      price: { currency: 'eur', amount: 12.5 },
    })),
    ...more,
  }
}
async function bring(products: BroughtProduct[], update = false) {
  const { body } = await backend.internal('products', { tenant: shop.tenantId, update, products })
  return bringProductsResponseSchema.parse(body).results
}
const made = async (externalId: string) =>
  (
    await backend.admin(
      'GET',
      `/products?external_id=${encodeURIComponent(externalId)}&fields=id,title,handle,status,external_id,*variants,*variants.prices,*images,*sales_channels`,
    )
  ).body.products

describe('a product of another catalogue', () => {
  it('becomes a draft in its tenant’s stores, with variants, prices and pictures of its own, once', async () => {
    const one = product(unique('brought'), { pictures: [{ url: `${pictures}/a.png`, alt: null }] })
    const [first] = await bring([one])
    expect(first).toMatchObject({ outcome: 'created', picturesMissing: 0 })
    const again = await Promise.all([bring([one]), bring([one])])
    expect(again.flat()).toMatchObject([{ outcome: 'exists' }, { outcome: 'exists' }])
    const found = await made(one.externalId)
    expect(found).toMatchObject([{ title: one.title, handle: one.handle, status: 'draft' }])
    expect(found[0].variants).toHaveLength(2)
    expect(found[0].variants[0].prices).toMatchObject([{ currency_code: 'eur', amount: 12.5 }])
    expect(found[0].sales_channels).toMatchObject([{ id: shop.channelId }])
    expect(found[0].images).toHaveLength(1)
    expect(found[0].images[0].url).not.toContain(pictures)
  })

  it('brought by two calls at once is made once', async () => {
    const one = product(unique('at-once'))
    const results = (await Promise.all([bring([one]), bring([one]), bring([one])])).flat()
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['created', 'exists', 'exists'])
    expect(await made(one.externalId)).toHaveLength(1)
  })

  it('takes later changes when it is told to, and not otherwise', async () => {
    const one = product(unique('later'))
    await bring([one])
    const changed = { ...one, title: 'Another title' }
    expect(await bring([changed])).toMatchObject([{ outcome: 'exists' }])
    expect((await made(one.externalId))[0].title).toBe(one.title)
    expect(await bring([changed], true)).toMatchObject([{ outcome: 'updated' }])
    const [found] = await made(one.externalId)
    expect([found.title, found.variants.length]).toEqual(['Another title', 2])
  })

  it('whose SKU another has fails alone and says so; one whose handle is taken gets another', async () => {
    const name = unique('taken')
    const one = product(name)
    const other = { ...product(name), externalId: `${one.externalId}0` }
    const third = { ...product(unique('free')), handle: one.handle, externalId: `${one.externalId}1` }
    expect(await bring([one, other, third])).toMatchObject([
      { outcome: 'created' },
      { outcome: 'failed', message: expect.stringMatching(`${name}-(Small|Large)`) },
      { outcome: 'created' },
    ])
    expect((await made(third.externalId))[0].handle).not.toBe(one.handle)
  })

  it('comes without pictures that can’t be had, that are none, or that lie elsewhere', async () => {
    const bad = ['/gone.png', '/page.html'].map((path) => ({ url: `${pictures}${path}`, alt: null }))
    const one = product(unique('bare'), {
      pictures: [...bad, { url: pictures.replace('127.0.0.1', 'localhost'), alt: null }],
    })
    expect(await bring([one])).toMatchObject([{ outcome: 'created', picturesMissing: 3 }])
    expect((await made(one.externalId))[0].images).toEqual([])
  })
})
