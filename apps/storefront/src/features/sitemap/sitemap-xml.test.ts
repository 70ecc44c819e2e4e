import { expect, test } from 'vitest'
import { MOST_ADDRESSES, robotsTxt, sitemapXml } from './sitemap-xml.ts'

const noor = { origin: 'https://shop.test', base: '/noor', locales: ['ar', 'en'], defaultLocale: 'ar' }

test('every page is named in every language, with the others and the default', () => {
  const xml = sitemapXml([{ path: '/products/oud' }], noor)
  expect(xml.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://shop.test/noor/ar/products/oud',
    '<loc>https://shop.test/noor/en/products/oud',
  ])
  expect(xml.match(/hreflang="x-default" href="[^"]*"/g)).toEqual([
    'hreflang="x-default" href="https://shop.test/noor/ar/products/oud"',
    'hreflang="x-default" href="https://shop.test/noor/ar/products/oud"',
  ])
})

test('a store of one language names no others', () => {
  expect(sitemapXml([{ path: '' }], { ...noor, locales: ['ar'] })).not.toContain('hreflang')
})

test('what a handle holds can’t break the document', () => {
  expect(sitemapXml([{ path: `/products/a&b<c>"d'` }], noor)).toContain('a&amp;b&lt;c>&quot;d&apos;')
})

test('no sitemap is longer than sitemaps may be', () => {
  const pages = Array.from({ length: MOST_ADDRESSES }, (_, n) => ({ path: `/products/${n}` }))
  expect(sitemapXml(pages, noor).match(/<loc>/g)).toHaveLength(MOST_ADDRESSES)
})

test('robots are kept from what is a visitor’s own, and led to each store’s sitemap', () => {
  const stores = ['/fernhollow', '/noor'].map((base) => ({ origin: 'https://shop.test', base }))
  const text = robotsTxt(stores, { ofOneStore: false })
  expect(text).toContain('Disallow: /*/*/checkout\n')
  expect(text).toContain('Sitemap: https://shop.test/noor/sitemap.xml\n')
})

test('on a store’s own host no path has the store in it', () => {
  const own = { origin: 'https://noor.test', base: '' }
  expect(sitemapXml([{ path: '/products/oud' }], { ...noor, ...own })).toContain(
    '<loc>https://noor.test/ar/products/oud</loc>',
  )
  const text = robotsTxt([own], { ofOneStore: true })
  expect(text).toContain('Disallow: /*/checkout\n')
  expect(text).toContain('Sitemap: https://noor.test/sitemap.xml\n')
})
