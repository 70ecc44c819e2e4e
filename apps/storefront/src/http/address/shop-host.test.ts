import { describe, expect, test } from 'vitest'
import { movedTo, shopHostOf } from './shop-host.ts'

const URL_OF_SHOP = 'https://shop.example'
const rules = {
  url: URL_OF_SHOP,
  origins: new Map([
    ['fernhollow', 'https://fernhollow.example'],
    ['noor', 'http://noor.test:3000'],
  ]),
  trustedProxies: { has: (address: string) => address === '10.0.0.1' },
}
const request = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Request(`http://internal${path}`, { method, headers })
const shop = { origin: URL_OF_SHOP, store: null }
const fernhollow = { origin: 'https://fernhollow.example', store: 'fernhollow' }

describe('a request', () => {
  test.each([
    ['fernhollow.example', 'fernhollow'],
    ['Fernhollow.Example:443', 'fernhollow'],
    ['noor.test:3000', 'noor'],
    ['noor.test', null],
    ['shop.example', null],
    ['evil.example', null],
    ['fernhollow.example.evil.example', null],
    ['', null],
  ])('to %j comes to the host of %j', (host, store) => {
    expect(shopHostOf(request('/', { host }), undefined, rules).store).toBe(store)
  })

  test('never decides what its host is called in addresses', () => {
    expect(shopHostOf(request('/', { host: 'evil.example' }), undefined, rules).origin).toBe(URL_OF_SHOP)
  })

  test.each([
    ['10.0.0.1', 'fernhollow.example', 'fernhollow'],
    ['::ffff:10.0.0.1', 'evil.example, fernhollow.example', 'fernhollow'],
    ['10.0.0.1', 'fernhollow.example, evil.example', null],
    ['203.0.113.9', 'fernhollow.example', null],
    [undefined, 'fernhollow.example', null],
  ])('that %s forwards for %j comes to the host of %j', (peer, forwarded, store) => {
    const headers = { host: 'shop.example', 'x-forwarded-host': forwarded }
    expect(shopHostOf(request('/', headers), peer, rules).store).toBe(store)
  })
})

describe('a page', () => {
  test.each([
    ['/fernhollow', 'https://fernhollow.example/'],
    ['/fernhollow/en/products?page=2', 'https://fernhollow.example/en/products?page=2'],
    ['/fernhollow//evil.example', 'https://fernhollow.example//evil.example'],
    ['/noor/sitemap.xml', 'http://noor.test:3000/sitemap.xml'],
    ['/halden/en', null],
    ['/', null],
    ['/api/cart', null],
    ['/fernhollower/en', null],
  ])('at %s of the shop is for good at %s', (path, to) => {
    expect(movedTo(request(path), shop, rules)).toBe(to)
  })

  test.each([
    ['/fernhollow/en', 'https://fernhollow.example/en'],
    ['/noor/ar', null],
    ['/en', null],
  ])('at %s of a store’s own host is at %s', (path, to) => {
    expect(movedTo(request(path), fernhollow, rules)).toBe(to)
  })

  test('that is sent to is not sent elsewhere', () => {
    expect(movedTo(request('/fernhollow/en', {}, 'POST'), shop, rules)).toBeNull()
  })
})
