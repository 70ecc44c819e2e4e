import { readFileSync } from 'node:fs'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shopCaches } from '../src/cache/shop-caches.ts'
import { unifiedClients } from '../src/lib/api/unified-client.ts'
import { MEDUSA, PAYLOAD } from './two-systems.ts'

/** Answers as both systems gave them over the demo world, hosts renamed: the shapes that the shop is built on. */

const recorded = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))

const server = setupServer(
  http.get(`${MEDUSA}/storefront/stores`, () => HttpResponse.json(recorded('medusa-stores'))),
  http.get(`${MEDUSA}/store/regions`, () => HttpResponse.json(recorded('medusa-regions'))),
  http.get(`${MEDUSA}/store/product-categories`, () => HttpResponse.json(recorded('medusa-category-table'))),
  http.get(`${MEDUSA}/store/products`, ({ request }) =>
    HttpResponse.json(recorded(`medusa-${new URL(request.url).searchParams.get('handle[]')}`)),
  ),
  http.get(`${MEDUSA}/store/price-tiers`, () =>
    HttpResponse.json({ product_id: null, currency_code: null, variants: [] }),
  ),
  http.get(`${PAYLOAD}/api/product-content`, () => HttpResponse.json(recorded('payload-tidepool-mug'))),
  http.get(`${PAYLOAD}/api/stores`, () => HttpResponse.json(recorded('payload-noor-ar'))),
  http.get(`${PAYLOAD}/api/pages`, ({ request }) => {
    const home = new URL(request.url).searchParams.get('where[slug][equals]') === 'home'
    return HttpResponse.json(recorded(home ? 'payload-noor-home-ar' : 'payload-fernhollow-story'))
  }),
)
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

const getUnifiedClient = unifiedClients({ medusaUrl: MEDUSA, payloadUrl: PAYLOAD, caches: shopCaches() })
const fernhollow = getUnifiedClient({ store: 'fernhollow', locale: 'en' })
const noor = getUnifiedClient({ store: 'noor', locale: 'ar' })

test('a product with two options: every variant with its price, stock and choices, and its content', async () => {
  const mug = await fernhollow.getUnifiedProduct('tidepool-mug')
  expect(mug).toMatchObject({
    title: 'Tidepool Mug',
    vendor: { handle: 'kiln-row-pottery', name: 'Kiln Row Pottery' },
    options: [
      { title: 'Glaze', values: ['Tide', 'Moss', 'Oat', 'Rust'] },
      { title: 'Size', values: ['Small, 240 ml', 'Large, 380 ml'] },
    ],
  })
  expect(mug?.variants).toHaveLength(8)
  expect(mug?.variants[0]).toMatchObject({
    sku: 'FH-MUG-TID-S',
    options: { Glaze: 'Tide', Size: 'Small, 240 ml' },
    price: { amount: '22', currency: 'eur' },
    originalPrice: null,
  })
  expect(mug?.variants.some(({ available }) => available === 0)).toBe(true)
  expect(mug?.images.length).toBeGreaterThan(4)
  expect(mug?.content?.description).toMatch(/^<p>.*<\/p>$/)
  expect(mug?.content?.features.length).toBeGreaterThan(1)
  expect(mug?.content?.specs.length).toBeGreaterThan(1)
})

test('a product on sale tells both prices', async () => {
  const throws = await fernhollow.getUnifiedProduct('fallow-throw')
  expect(throws?.variants[0]).toMatchObject({
    price: { amount: '105', currency: 'eur' },
    originalPrice: { amount: '140', currency: 'eur' },
  })
})

test('a category', async () => {
  expect(await fernhollow.getCategory('table')).toMatchObject({ handle: 'table', name: 'Table' })
})

test('a brand in Arabic, with its mark and navigation', async () => {
  const branding = await noor.getStoreBranding('noor')
  expect(branding).toMatchObject({ handle: 'noor', fontPairing: 'readex-pro', radius: 16, density: 'warm' })
  expect(branding?.logo?.url).toMatch(/^http:\/\/payload\.test\/api\/media\/file\//)
  expect(branding?.navigation.length).toBeGreaterThan(3)
  expect(branding?.footer.length).toBeGreaterThan(1)
})

test('pages: every block is understood', async () => {
  const home = await noor.getPayloadPage('home')
  expect(home?.blocks.map(({ type }) => type)).toEqual([
    'hero',
    'productGrid',
    'banner',
    'productGrid',
    'quote',
    'banner',
  ])
  const [hero] = home?.blocks ?? []
  expect(hero).toMatchObject({ type: 'hero', image: { width: 1600, height: 900 } })

  const story = await fernhollow.getPayloadPage('story')
  expect(story?.blocks[0]).toMatchObject({
    type: 'richText',
    html: expect.stringMatching(/^<p>[\s\S]*<h2>[\s\S]*<ul><li>/),
  })
})
