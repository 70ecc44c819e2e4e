import { medusaIdSchema } from '@tandem/contracts/ids'
import type { UnifiedProduct } from '@tandem/contracts/shop'
import { describe, expect, test } from 'vitest'
import { pageHead } from '../src/features/page-head/page-head.ts'
import { contentData, productData, storeData } from '../src/features/page-head/structured-data.ts'
import type { Frame } from '../src/store/frame.ts'

const frame: Frame = {
  origin: 'https://shop.test',
  base: '/noor',
  cmsOrigin: 'https://cms.test',
  store: { handle: 'noor', name: 'Noor', tenantName: 'Noor House' },
  locale: 'en',
  locales: ['ar', 'en'],
  currency: 'aed',
  currencies: ['aed'],
  branding: {
    handle: 'noor',
    name: 'Noor',
    tagline: 'Gifts that honour',
    announcement: null,
    logo: { url: 'https://cms.test/logo.webp', width: 64, height: 64, alt: 'Noor', sizes: [] },
    brandColor: '#B4532A',
    fontPairing: 'readex-pro',
    radius: 16,
    density: 'warm',
    navigation: [],
    footer: [],
  },
  look: 'look1',
  paletteCss: '',
  categories: [],
}

const variant = (id: string, size: string): UnifiedProduct['variants'][number] => ({
  id: medusaIdSchema.parse(id),
  title: size,
  sku: `OUD-${size}`,
  options: { Size: size },
  price: { amount: '45', currency: 'aed' },
  originalPrice: null,
  available: size === 'Small' ? 3 : 0,
  backorder: false,
})
const product: UnifiedProduct = {
  id: medusaIdSchema.parse('prod_1'),
  handle: 'oud',
  title: 'Oud',
  subtitle: null,
  description: 'Smoke and resin.',
  thumbnail: 'https://shop.test/oud.webp',
  images: ['https://shop.test/oud.webp'],
  options: [{ title: 'Size', values: ['Small', 'Large'] }],
  variants: [variant('variant_1', 'Small'), variant('variant_2', 'Large')],
  categories: [],
  vendor: null,
  content: null,
}

describe('the head of a page', () => {
  const head = (page: Parameters<typeof pageHead>[1]) => {
    const { meta = [], links = [] } = pageHead(frame, page)
    const tags = new Map(
      meta.flatMap((tag) =>
        'title' in tag ? [['title', tag.title]] : [['name' in tag ? tag.name : tag.property, tag.content]],
      ) as [string, string][],
    )
    return { tags, links }
  }

  test('says what is shared of it, in which language, and where else it is', () => {
    const { tags, links } = head({
      path: '/products/oud',
      title: 'Oud',
      kind: 'product',
      share: { of: 'products/oud', title: 'Oud', picture: product.thumbnail },
    })
    expect(Object.fromEntries(tags)).toEqual({
      title: 'Oud · Noor',
      description: 'Gifts that honour',
      'og:title': 'Oud',
      'og:description': 'Gifts that honour',
      'og:url': 'https://shop.test/noor/en/products/oud',
      'og:type': 'product',
      'og:locale': 'en_GB',
      'og:locale:alternate': 'ar_AE',
      'og:image': expect.stringMatching(/^https:\/\/shop\.test\/noor\/en\/share\/products\/oud\.jpg\?v=\w+$/),
      'og:image:type': 'image/jpeg',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Oud',
      'twitter:card': 'summary_large_image',
    })
    expect(links).toEqual([
      { rel: 'canonical', href: 'https://shop.test/noor/en/products/oud' },
      { rel: 'alternate', hrefLang: 'ar', href: 'https://shop.test/noor/ar/products/oud' },
      { rel: 'alternate', hrefLang: 'en', href: 'https://shop.test/noor/en/products/oud' },
      { rel: 'alternate', hrefLang: 'x-default', href: 'https://shop.test/noor/ar/products/oud' },
    ])
  })

  test('shows its store where it has no picture of its own, under an address that changes with the brand', () => {
    const { tags } = head({ path: '', title: null })
    expect(tags.get('title')).toBe('Noor')
    expect(tags.get('og:image')).toMatch(/^https:\/\/shop\.test\/noor\/en\/share\/store\.jpg\?v=\w+$/)
    const { meta = [] } = pageHead({ ...frame, look: 'look2' }, { path: '', title: null })
    expect(JSON.stringify(meta)).not.toContain(tags.get('og:image'))
  })
})

describe('what search engines are told', () => {
  test('of a product with choices: a group with an offer for each', () => {
    expect(productData(product, frame)).toMatchObject({
      '@type': 'ProductGroup',
      productGroupID: 'prod_1',
      variesBy: ['Size'],
      brand: { name: 'Noor' },
      hasVariant: [
        {
          '@type': 'Product',
          name: 'Oud, Small',
          sku: 'OUD-Small',
          offers: {
            url: 'https://shop.test/noor/en/products/oud?variant=variant_1',
            price: '45',
            priceCurrency: 'AED',
            availability: 'https://schema.org/InStock',
          },
        },
        { offers: { availability: 'https://schema.org/OutOfStock' } },
      ],
    })
  })

  test('of a product without choices: the product with its offer', () => {
    const [first] = product.variants
    const data = productData({ ...product, variants: first ? [first] : [] }, frame)
    expect(data).toMatchObject({ '@type': 'Product', offers: { '@type': 'Offer', price: '45' } })
    expect(data).not.toHaveProperty('hasVariant')
  })

  test('of a store: who it is, and how it is searched', () => {
    expect(storeData(frame)).toMatchObject([
      { '@type': 'Organization', name: 'Noor', logo: 'https://cms.test/logo.webp' },
      {
        '@type': 'WebSite',
        url: 'https://shop.test/noor/en',
        potentialAction: { target: { urlTemplate: 'https://shop.test/noor/en/search?q={words}' } },
      },
    ])
  })

  test('of a page: its questions when it answers any, else an article, and the way to it', () => {
    const page = { slug: 'faq', title: 'Questions', description: null }
    const items = [{ question: 'When?', answer: 'Tomorrow.' }]
    const [way, questions] = contentData({ ...page, blocks: [{ type: 'faq', heading: 'All', items }] }, frame)
    expect(way).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(questions).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [{ name: 'When?', acceptedAnswer: { text: 'Tomorrow.' } }],
    })
    expect(contentData({ ...page, blocks: [{ type: 'richText' }] }, frame)[1]).toMatchObject({
      '@type': 'Article',
      headline: 'Questions',
    })
  })
})
