import { expect, test } from 'vitest'
import { routedPath, shownPath } from './store-paths.ts'

test.each([
  ['/', '/noor'],
  ['/ar/products', '/noor/ar/products'],
  ['/sitemap.xml', '/noor/sitemap.xml'],
  ['/halden/en', '/noor/halden/en'],
])('on a store’s own host %s is what is %s elsewhere, and back', (shown, routed) => {
  expect(routedPath('noor', shown)).toBe(routed)
  expect(shownPath('noor', routed)).toBe(shown)
})

test.each(['/api/cart', '/robots.txt'])('%s is the same on every host', (path) => {
  expect(routedPath('noor', path)).toBe(path)
  expect(shownPath('noor', path)).toBe(path)
})

test('on the shop’s host every path is as it is', () => {
  expect(routedPath(null, '/noor/ar')).toBe('/noor/ar')
  expect(shownPath(null, '/noor/ar')).toBe('/noor/ar')
})
