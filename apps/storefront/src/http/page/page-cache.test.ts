import { beforeEach, describe, expect, test } from 'vitest'
import { TaggedCache } from '../../cache/tagged-cache.ts'
import { pageKeyOf, pageOf } from './page-cache.ts'
import { answerOf, type RenderedPage } from './rendered-page.ts'

const LIMITS = { maxEntries: 100, maxBytes: 1_000_000 }

let time: number
let pages: TaggedCache<RenderedPage>
let products: TaggedCache<string>
let rendered: number
let title: string
let isAway: boolean

beforeEach(() => {
  time = 1_000_000
  pages = new TaggedCache(LIMITS, () => time)
  products = new TaggedCache(LIMITS, () => time)
  rendered = 0
  title = 'Mug'
  isAway = false
})

const readTitle = () =>
  products.get({
    key: 'mug',
    maxAgeMs: 60_000,
    tags: ['product:1'],
    load: async () => {
      if (isAway) throw new Error('away')
      return title
    },
  })

let visits = 0
/** Answers what a visitor is shown. */
async function visit(respond: (html: string) => Response = html): Promise<string> {
  const nonce = `nonce-${++visits}-end`
  const response = await pageOf({
    key: 'page',
    scope: { nonce, requestId: 'r', ownStore: null, reads: { failed: false } },
    cache: pages,
    async render() {
      rendered++
      return respond(`<p>${await readTitle()}</p><script nonce="${nonce}"></script>`)
    },
  })
  if ('page' in response) return String((await answerOf(response.page, new Request('http://shop.test'))).body)
  return response.text()
}
const html = (text: string, init?: ResponseInit) =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' }, ...init })
/** What is not kept is that visit's own, with its nonce. */
const own = (title: string, visit: number) => `<p>${title}</p><script nonce="nonce-${visit}-end"></script>`
const shows = (title: string) => `<p>${title}</p><script></script>`

describe('a page that is shown', () => {
  test('is rendered once for everybody, and holds nobody’s nonce', async () => {
    expect(await visit()).toBe(shows('Mug'))
    expect(await visit()).toBe(shows('Mug'))
    expect(rendered).toBe(1)
  })

  test('is rendered anew once anything that it shows is purged', async () => {
    await visit()
    title = 'Cup'
    products.purge(['product:1'])
    pages.purge(['product:1'])
    expect(await visit()).toBe(shows('Cup'))
  })

  test('is not kept when it was being rendered while a part of it was purged', async () => {
    const visiting = visit()
    pages.purge(['product:1'])
    await visiting
    await visit()
    expect(rendered).toBe(2)
  })

  test('is no older than what it shows may be: two caches in a row are not twice as old', async () => {
    await readTitle()
    time += 25_000
    expect(await visit()).toBe(shows('Mug'))
    title = 'Cup'
    time += 35_001
    expect(await visit()).toBe(shows('Cup'))
  })

  test('is not kept when it shows something old because its source is away', async () => {
    await readTitle()
    isAway = true
    products.purge(['product:1'])
    expect(await visit()).toBe(own('Mug', visits))
    isAway = false
    title = 'Cup'
    time += 5_001
    expect(await visit()).toBe(shows('Cup'))
  })

  test('is not kept when it does without something that can’t be read', async () => {
    isAway = true
    const render = async () => html((await readTitle().catch(() => null)) ?? 'No title')
    const shown = async () => {
      const response = await pageOf({
        key: 'page',
        scope: { nonce: 'n', requestId: 'r', ownStore: null, reads: { failed: false } },
        cache: pages,
        render,
      })
      return 'page' in response ? 'kept' : response.text()
    }
    expect(await shown()).toBe('No title')
    isAway = false
    expect(await shown()).toBe('kept')
  })

  test('is shown again rather than an error, until it can be rendered', async () => {
    await visit()
    pages.purge(['product:1'])
    expect(await visit((text) => html(text, { status: 503 }))).toBe(shows('Mug'))
    expect(await visit((text) => html(text, { status: 503 }))).toBe(shows('Mug'))
    expect(rendered).toBe(2)
    title = 'Cup'
    products.purge(['product:1'])
    time += 5_001
    expect(await visit()).toBe(shows('Cup'))
  })

  test.each([
    ['an error', (text: string) => html(text, { status: 503 })],
    ['a page that is not there', (text: string) => html(text, { status: 404 })],
    [
      'what sets a cookie',
      (text: string) => html(text, { headers: { 'content-type': 'text/html', 'set-cookie': 'a=b' } }),
    ],
    ['what is no page', (text: string) => new Response(text, { headers: { 'content-type': 'text/plain' } })],
  ])('is not kept when it is %s', async (_, respond) => {
    await visit(respond)
    await visit(respond)
    expect(rendered).toBe(2)
  })

  test('is each visitor’s own when two ask at once for one that is not kept', async () => {
    const respond = (text: string) => html(text, { status: 404 })
    const [first, second] = [visits + 1, visits + 2]
    expect(await Promise.all([visit(respond), visit(respond)])).toEqual([
      own('Mug', first),
      own('Mug', second),
    ])
  })
})

describe('the page that is asked for', () => {
  const key = (path: string, cookie = '', method = 'GET', isOwn = false, ownStore: string | null = null) =>
    pageKeyOf(new Request(`http://shop.test${path}`, { method, headers: { cookie } }), isOwn, ownStore)

  test.each([
    '/noor/ar',
    '/noor/ar/',
    '/noor/ar/products',
    '/noor/ar/products/oud',
    '/noor/ar/category/scent',
    '/noor/ar/pages/story',
  ])('%s is the same for everybody', (path) => expect(key(path, 'cart-noor=x; session=y')).toBe(key(path)))

  test('differs by the host that was asked: the addresses in it do', () => {
    const atNoor = (path: string, cookie = '') => key(path, cookie, 'GET', false, 'noor')
    expect(atNoor('/ar/products/oud')).not.toBeNull()
    expect(atNoor('/ar/products/oud')).not.toBe(key('/noor/ar/products/oud'))
    expect(atNoor('/ar', 'currency-noor=kwd')).not.toBe(atNoor('/ar', 'currency-halden=kwd'))
  })

  test('differs by address, query, theme and the store’s currency', () => {
    const keys = [
      key('/noor/ar/products/oud'),
      key('/noor/en/products/oud'),
      key('/halden/ar/products/oud'),
      key('/noor/ar/products/oud?variant=2'),
      key('/noor/ar/products/oud', 'theme=dark'),
      key('/noor/ar/products/oud', 'currency-noor=kwd'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(key('/noor/ar/products/oud', 'currency-halden=usd')).toBe(keys[0])
  })

  test('goes by the first of two cookies with one name, as what renders the page does', () => {
    expect(key('/noor/ar', 'currency-noor=kwd; currency-noor=aed')).toBe(key('/noor/ar', 'currency-noor=kwd'))
    expect(key('/noor/ar', 'theme=dark; theme=light')).toBe(key('/noor/ar', 'theme=dark'))
  })

  test.each([
    ['/', ''],
    ['/noor/ar/cart', ''],
    ['/noor/ar/checkout/delivery', ''],
    ['/noor/ar/account', ''],
    ['/noor/ar/order/token', ''],
    ['/api/health', ''],
    [`/noor/ar/products?x=${'y'.repeat(400)}`, ''],
    ['/noor/ar', 'currency-noor=<script>'],
  ])('%s is nobody else’s', (path, cookie) => expect(key(path, cookie)).toBeNull())

  test('is nobody else’s when it is a preview, or sent', () => {
    expect(key('/noor/ar', '', 'GET', true)).toBeNull()
    expect(key('/noor/ar', '', 'POST')).toBeNull()
  })
})
