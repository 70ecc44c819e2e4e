import { HttpResponse, http } from 'msw'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collectReads } from '../src/cache/page-reads.ts'
import { purgeCaches } from '../src/cache/shop-caches.ts'
import { SourceError } from '../src/sources/source-error.ts'
import {
  contentDoc,
  MEDUSA,
  PAYLOAD,
  storeProduct,
  storeVariant,
  twoSystems,
  writtenBack,
} from './two-systems.ts'

let systems = twoSystems()
beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => systems.server.close())
beforeEach(() => {
  const fresh = twoSystems()
  systems.server.close()
  systems = fresh
  systems.server.listen({ onUnhandledFrame: 'error' })
})

const FERNHOLLOW = { store: 'fernhollow', locale: 'en' }

/** A client that has read its store and its region already, so that the calls of a list stand alone. */
async function warm(context: { store: string; locale?: string } = FERNHOLLOW, now?: () => number) {
  const shop = systems.shop(now)
  const client = shop.getUnifiedClient(context)
  await client.getUnifiedProducts({ handles: ['nothing-like-this'] })
  await client.getCatalogue()
  systems.callsMade()
  return { ...shop, client }
}

describe('a list of any length costs one call per system', () => {
  test.each([1, 3, 24, 100])('%i products', async (count) => {
    systems.state.products.fernhollow = Array.from({ length: count }, (_, index) => storeProduct(`p${index}`))
    const { client } = await warm()
    expect(await client.getUnifiedProducts({ limit: 100 })).toHaveLength(count)
    expect(systems.callsMade()).toEqual(['medusa /store/products fernhollow', 'payload /api/product-content'])
  })

  test('a product that is read by itself brings what more of it cost, by variant', async () => {
    systems.state.tiers = [
      {
        id: 'variant_mug_s',
        tiers: [
          { from: 1, amount: 22 },
          { from: 10, amount: 20.9 },
        ],
      },
    ]
    const { client } = await warm()
    const product = await client.getUnifiedProduct('mug')
    expect(product?.variants.map(({ id, tiers }) => [id, tiers?.map(({ price }) => price.amount)])).toEqual([
      ['variant_mug_s', ['22', '20.9']],
      ['variant_mug_l', undefined],
    ])
    systems.state.tiers = []
  })

  test('chosen handles come in the order in which they were chosen', async () => {
    const { client } = await warm()
    const products = await client.getUnifiedProducts({ handles: ['bowl', 'gone', 'mug'] })
    expect(products.map(({ handle }) => handle)).toEqual(['bowl', 'mug'])
    expect(systems.callsMade()).toHaveLength(2)
  })

  test('an empty list asks nobody anything', async () => {
    systems.state.products.fernhollow = []
    const { client } = await warm()
    expect(await client.getUnifiedProducts()).toEqual([])
    expect(systems.callsMade()).toEqual([])
  })

  test('a list that was read is answered from memory', async () => {
    const { client } = await warm()
    await client.getUnifiedProducts()
    systems.callsMade()
    await client.getUnifiedProducts()
    expect(systems.callsMade()).toEqual([])
  })
})

describe('one product from two systems', () => {
  test('content is joined by product id, and a product without any has none', async () => {
    const { client } = await warm()
    const contents = (await client.getUnifiedProducts()).map(({ handle, content }) => [
      handle,
      content?.description,
    ])
    expect(contents).toEqual([
      ['mug', '<p>About the mug.</p>'],
      ['plate', undefined],
      ['bowl', '<p>About the bowl.</p>'],
    ])
  })

  test('commerce fields are Medusa’s: variants and options by rank, stock, vendor', async () => {
    const { client } = await warm()
    const mug = await client.getUnifiedProduct('mug')
    expect(mug).toMatchObject({
      title: 'The mug',
      options: [{ title: 'Size', values: ['Small', 'Large'] }],
      variants: [
        {
          options: { Size: 'Small' },
          available: 7,
          price: { amount: '22', currency: 'eur' },
          originalPrice: null,
        },
        { options: { Size: 'Large' }, available: 0 },
      ],
      vendor: { handle: 'kiln', name: 'Kiln', story: null, banner: null },
      content: { features: [{ title: 'Twice dipped', text: 'Pools at the rim.' }] },
    })
  })

  const madeBy = (story: unknown) => ({ vendor: { id: 'ven_kiln', handle: 'kiln', name: 'Kiln', story } })

  test('a vendor’s story is in the visitor’s language, else in the fallback one, and runs nothing', async () => {
    const banner = {
      url: 'http://payload.test/kiln.png',
      width: 1920,
      height: 640,
      alt: { en: 'A kiln' },
      sizes: [],
    }
    const text = { en: '<p>Six potters.<script>x</script></p>', ar: '<p>ستة</p>' }
    systems.state.products.noor = [storeProduct('lantern', madeBy({ text, banner }))]
    const shop = systems.shop()
    const vendorIn = async (locale: string) =>
      (await shop.getUnifiedClient({ store: 'noor', locale }).getUnifiedProduct('lantern'))?.vendor
    expect(await vendorIn('en')).toMatchObject({ story: '<p>Six potters.</p>', banner: { alt: 'A kiln' } })
    expect(await vendorIn('ar')).toMatchObject({
      story: '<p>ستة</p>',
      banner: { alt: 'A kiln', width: 1920 },
    })
  })

  test('a vendor’s story that can’t be read, or a banner of no size, is left out and the product shown', async () => {
    const banner = { url: 'http://payload.test/kiln.png', width: null, height: null, alt: {}, sizes: [] }
    systems.state.products.fernhollow = [
      storeProduct('mug', madeBy('nonsense')),
      storeProduct('bowl', madeBy({ text: {}, banner })),
    ]
    const { client } = await warm()
    for (const handle of ['mug', 'bowl'])
      expect(await client.getUnifiedProduct(handle)).toMatchObject({
        handle,
        vendor: { story: null, banner: null },
      })
  })

  test('a title counts where it can be read, and its name in the visitor’s language where it can’t', async () => {
    const metadata = { name: { en: 'Lantern', ar: 'فانوس' } }
    systems.state.products.noor = [storeProduct('lantern', { title: 'فانوس جديد', metadata })]
    const shop = systems.shop()
    const titleIn = async (locale: string) =>
      (await shop.getUnifiedClient({ store: 'noor', locale }).getUnifiedProduct('lantern'))?.title
    expect(await titleIn('ar')).toBe('فانوس جديد')
    expect(await titleIn('en')).toBe('Lantern')
  })

  test('a sale tells the price before; stock that is not counted is null; digits are kept', async () => {
    systems.state.products.fernhollow = [
      storeProduct('mug', {
        variants: [
          storeVariant('a', 'Small', {
            manage_inventory: false,
            inventory_quantity: null,
            calculated_price: { calculated_amount: 40.125, original_amount: 53.5, currency_code: 'kwd' },
          }),
          storeVariant('b', 'Large', { calculated_price: null }),
        ],
      }),
    ]
    const { client } = await warm()
    expect((await client.getUnifiedProduct('mug'))?.variants).toMatchObject([
      {
        price: { amount: '40.125', currency: 'kwd' },
        originalPrice: { amount: '53.5', currency: 'kwd' },
        available: null,
      },
      { price: null, originalPrice: null },
    ])
  })

  test('editors’ HTML is sanitised', async () => {
    systems.state.contents = [
      contentDoc('mug', { descriptionHtml: '<p onclick="x()">Safe</p><script>x()</script>' }),
    ]
    const { client } = await warm()
    expect((await client.getUnifiedProduct('mug'))?.content?.description).toBe('<p>Safe</p>')
  })
})

describe('Payload away', () => {
  test('the shop sells, with the copy of the content that was written to Medusa, sanitised', async () => {
    systems.state.products.fernhollow = [
      storeProduct('mug', { metadata: writtenBack('<p>Copy</p><img src=x onerror=x()>') }),
      storeProduct('plate'),
    ]
    systems.state.payloadAway = true
    const { client } = await warm()
    const products = await client.getUnifiedProducts()
    expect(products.map(({ content }) => content?.description)).toEqual(['<p>Copy</p>', undefined])
    expect(products.map(({ variants }) => variants[0]?.price?.amount)).toEqual(['22', '22'])
  })

  test('content that was read before is shown, however old', async () => {
    let time = 1_000_000
    const { client } = await warm(FERNHOLLOW, () => time)
    await client.getUnifiedProduct('mug')
    systems.state.payloadAway = true
    time += 3_600_000
    expect((await client.getUnifiedProduct('mug'))?.content?.description).toBe('<p>About the mug.</p>')
  })

  test('a store has a plain brand, and a page that was never read is an error and not missing', async () => {
    systems.state.payloadAway = true
    const { client } = await warm()
    expect(await client.getStoreBranding('fernhollow')).toMatchObject({ name: 'fernhollow', navigation: [] })
    await expect(client.getPayloadPage('story')).rejects.toMatchObject({ code: 'PEER_UNREACHABLE' })
  })

  test('unpublished content is gone although the copy in Medusa is still there', async () => {
    systems.state.products.fernhollow = [storeProduct('mug', { metadata: writtenBack('<p>Copy</p>') })]
    systems.state.contents = []
    const { client } = await warm()
    expect((await client.getUnifiedProduct('mug'))?.content).toBeNull()
  })
})

describe('Medusa away', () => {
  test('what was read before is shown, however old', async () => {
    let time = 1_000_000
    const { client } = await warm(FERNHOLLOW, () => time)
    await client.getUnifiedProduct('mug')
    systems.state.medusaAway = true
    time += 24 * 3_600_000
    expect(await client.getUnifiedProduct('mug')).toMatchObject({ handle: 'mug' })
  })

  test('what was never read is an error with a code, and not an empty list', async () => {
    const { client } = await warm()
    systems.state.medusaAway = true
    await expect(client.getUnifiedProducts()).rejects.toMatchObject({
      code: 'PEER_UNREACHABLE',
      source: 'medusa',
    })
    systems.state.medusaAway = false
    expect(await client.getUnifiedProducts()).toHaveLength(3)
  })
})

describe('volume prices that can’t be read', () => {
  const tiers = [
    {
      id: 'variant_mug_s',
      tiers: [
        { from: 1, amount: 22 },
        { from: 10, amount: 20.9 },
      ],
    },
  ]
  const failing = () =>
    systems.server.use(http.get(`${MEDUSA}/store/price-tiers`, () => HttpResponse.error()))

  test('leave the product as it is, and are shown as soon as they can be read', async () => {
    systems.state.tiers = tiers
    const { client } = await warm()
    failing()
    const { result, reads } = await collectReads(() => client.getUnifiedProduct('mug'))
    expect(result).toMatchObject({ handle: 'mug', variants: [{ available: 7 }, {}] })
    expect(result?.variants[0]?.tiers).toBeUndefined()
    // No page that lacks them is kept for others.
    expect(reads.isStale).toBe(true)
    systems.server.resetHandlers()
    expect((await client.getUnifiedProduct('mug'))?.variants[0]?.tiers).toHaveLength(2)
  })

  test('are those of before, where they were read', async () => {
    systems.state.tiers = tiers
    const { client, caches } = await warm()
    await client.getUnifiedProduct('mug')
    failing()
    purgeCaches(caches, ['product:prod_mug'])
    expect((await client.getUnifiedProduct('mug'))?.variants[0]?.tiers).toHaveLength(2)
  })
})

describe('answers of another shape', () => {
  test('a product that does not fit is left out of its list', async () => {
    systems.state.products.fernhollow = [
      storeProduct('mug'),
      storeProduct('plate', { title: 7 }),
      storeProduct('bowl'),
    ]
    const { client } = await warm()
    expect((await client.getUnifiedProducts()).map(({ handle }) => handle)).toEqual(['mug', 'bowl'])
  })

  test('content that does not fit leaves the product', async () => {
    systems.state.contents = [contentDoc('mug', { features: 'many' })]
    const { client } = await warm()
    expect(await client.getUnifiedProduct('mug')).toMatchObject({ handle: 'mug', content: null })
  })

  test('a block that does not fit leaves the page', async () => {
    systems.state.pages = [
      {
        slug: 'story',
        title: 'Story',
        blocks: [
          { blockType: 'quote', text: 'Said', author: 'Ada' },
          { blockType: 'carousel', slides: [] },
          { blockType: 'richText', html: '<h1>Hello</h1>' },
        ],
      },
    ]
    const { client } = await warm()
    expect((await client.getPayloadPage('story'))?.blocks).toEqual([
      { type: 'quote', text: 'Said', author: 'Ada' },
      { type: 'richText', html: '<h2>Hello</h2>' },
    ])
  })

  test('an answer that is no list at all is an error with a code', async () => {
    const { client } = await warm()
    systems.server.use(
      http.get(`${MEDUSA}/store/products`, () => HttpResponse.text('<html>proxy error</html>')),
    )
    const reading = client.getUnifiedProducts()
    await expect(reading).rejects.toBeInstanceOf(SourceError)
    await expect(reading).rejects.toMatchObject({ code: 'PEER_ANSWER_INVALID' })
  })

  test('a brand that an editor left half empty is completed', async () => {
    const upload = {
      url: '/api/media/file/logo.png',
      width: 512,
      height: 512,
      sizes: { w320: { url: '/api/media/file/logo-320.webp', width: 320 }, w640: { url: null, width: null } },
    }
    systems.state.branding = [{ handle: 'fernhollow', name: 'Fernhollow', brandColor: 'green', logo: upload }]
    const { client } = await warm()
    expect(await client.getStoreBranding('fernhollow')).toMatchObject({
      brandColor: expect.stringMatching(/^#[0-9a-f]{6}$/i),
      logo: {
        url: `${PAYLOAD}/api/media/file/logo.png`,
        alt: '',
        sizes: [{ url: `${PAYLOAD}/api/media/file/logo-320.webp`, width: 320 }],
      },
      radius: 4,
      navigation: [],
    })
  })
})

describe('stores apart', () => {
  test('every call for products carries the store’s own key', async () => {
    const shop = systems.shop()
    for (const store of ['fernhollow', 'halden', 'noor'])
      await shop.getUnifiedClient({ store }).getUnifiedProducts()
    expect(systems.callsMade().filter((call) => call.includes('/store/products'))).toEqual([
      'medusa /store/products fernhollow',
      'medusa /store/products halden',
      'medusa /store/products noor',
    ])
  })

  test('a product of another store is not found, also after that store has read it', async () => {
    const shop = systems.shop()
    expect(await shop.getUnifiedClient({ store: 'halden' }).getUnifiedProduct('hammer')).not.toBeNull()
    expect(await shop.getUnifiedClient({ store: 'fernhollow' }).getUnifiedProduct('hammer')).toBeNull()
    expect(await shop.getUnifiedClient({ store: 'noor' }).getUnifiedProduct('mug')).toBeNull()
  })

  test.each<[string, { storeId?: string; tenantId?: string }]>([
    ['another store', { storeId: 'store_halden' }],
    ['another tenant', { tenantId: 'ten_noor' }],
    ['a store that does not exist', { storeId: 'store_none' }],
  ])('a client that is bound to a store answers nothing about %s', async (_name, asked) => {
    const { client } = await warm()
    expect(await client.getUnifiedProducts(asked)).toEqual([])
    expect(await client.getPayloadPage('home', asked.tenantId, asked.storeId)).toBeNull()
    expect(systems.callsMade()).toEqual([])
  })

  test('an unbound client answers for the store that is named, and only in its tenant', async () => {
    const client = systems.shop().getUnifiedClient()
    const found = await client.getUnifiedProducts({ storeId: 'store_noor', tenantId: 'ten_noor' })
    expect(found.map(({ handle }) => handle)).toEqual(['lantern'])
    expect(await client.getUnifiedProducts({ storeId: 'store_noor', tenantId: 'ten_alder' })).toEqual([])
    expect(await client.getStoreBranding('noor', 'ten_alder')).toBeNull()
  })

  test('a store that does not exist has no products', async () => {
    expect(await systems.shop().getUnifiedClient({ store: 'nowhere' }).getUnifiedProducts()).toEqual([])
  })
})

/** One product is read with what more of it cost. */
const PRODUCT_READS = ['medusa /store/price-tiers fernhollow', 'medusa /store/products fernhollow']

describe('purges', () => {
  test.each([
    ['product:prod_mug', PRODUCT_READS],
    ['vendor:ven_kiln', ['medusa /store/products fernhollow']],
    ['content:prod_mug', ['payload /api/product-content']],
    ['product:prod_plate', []],
    ['products', []],
  ])('%s makes a product page read only what changed', async (tag, calls) => {
    const { client, caches } = await warm()
    await client.getUnifiedProduct('mug')
    systems.callsMade()
    purgeCaches(caches, [tag])
    await client.getUnifiedProduct('mug')
    expect(systems.callsMade().toSorted()).toEqual(calls)
  })

  test('products makes every list read again', async () => {
    const { client, caches } = await warm()
    await client.getUnifiedProducts()
    systems.callsMade()
    purgeCaches(caches, ['products'])
    await client.getUnifiedProducts()
    expect(systems.callsMade()).toEqual([
      'medusa /store/catalogue fernhollow',
      'medusa /store/products fernhollow',
    ])
  })

  test('a new branding and a new page are shown after their tags are purged, other stores’ tags do nothing', async () => {
    const { client, caches } = await warm()
    const brand = (tagline: string) => [{ handle: 'fernhollow', name: 'Fernhollow', tagline }]
    const page = (title: string) => [{ slug: 'story', title, blocks: [] }]
    systems.state.branding = brand('Old')
    systems.state.pages = page('Old')
    const shown = async () => [
      (await client.getStoreBranding('fernhollow'))?.tagline,
      (await client.getPayloadPage('story'))?.title,
    ]
    expect(await shown()).toEqual(['Old', 'Old'])
    systems.state.branding = brand('New')
    systems.state.pages = page('New')
    purgeCaches(caches, ['store:halden', 'page:halden:story'])
    expect(await shown()).toEqual(['Old', 'Old'])
    purgeCaches(caches, ['store:fernhollow', 'page:fernhollow:story'])
    expect(await shown()).toEqual(['New', 'New'])
  })

  test('a purge during a read makes that read’s answer not be kept', async () => {
    const { client, caches } = await warm()
    const purgeOnce = ({ request }: { request: Request }) => {
      if (!request.url.includes('/store/products')) return
      systems.server.events.removeAllListeners()
      purgeCaches(caches, ['product:prod_mug'])
    }
    systems.server.events.on('request:start', purgeOnce)
    await client.getUnifiedProduct('mug')
    expect(systems.callsMade()).toContain('medusa /store/products fernhollow')
    await client.getUnifiedProduct('mug')
    expect(systems.callsMade()).toContain('medusa /store/products fernhollow')
  })
})

test('money is asked for in the region of the visitor’s currency, else in the store’s first', async () => {
  const regions: (string | null)[] = []
  systems.server.events.on('request:start', ({ request }: { request: Request }) => {
    const url = new URL(request.url)
    if (url.pathname === '/store/products') regions.push(url.searchParams.get('region_id'))
  })
  const shop = systems.shop()
  for (const currency of [undefined, 'KWD', 'eur']) {
    await shop.getUnifiedClient({ store: 'noor', ...(currency && { currency }) }).getUnifiedProducts()
  }
  expect(regions).toEqual(['reg_aed', 'reg_kwd'])
})
