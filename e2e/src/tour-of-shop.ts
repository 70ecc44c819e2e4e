import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { openPage } from './open-page.ts'
import { shopper } from './shopper.ts'

/** What a tour shows of each kind: one that has something to show. */
const STORES = {
  'fernhollow/en': {
    category: 'table',
    collection: 'nearly-finished',
    maker: 'kiln-row-pottery',
    product: 'tidepool-mug',
    words: 'mug',
    country: 'ie',
  },
  'halden/en': {
    category: 'tools',
    collection: 'first-day',
    maker: 'packhorse-works',
    product: 'anvil-mallet',
    words: 'bag',
    country: 'us',
  },
  'noor/ar': {
    category: 'serve',
    collection: 'receiving-guests',
    maker: 'saffron-loom',
    product: 'oud-lantern',
    words: 'عود',
    country: 'ae',
  },
} as const

export type ToursStore = keyof typeof STORES
export const TOURED_STORES = ['fernhollow/en', 'halden/en', 'noor/ar'] as const satisfies ToursStore[]

/**
 * Leads a browser through every page of a store, as a shopper who looks around, opens an account and buys
 * something. Each page is left as it is named until the next is asked for.
 */
export async function* tourOfShop(page: Page, shop: string, store: ToursStore): AsyncGenerator<string> {
  const { category, collection, maker, product, words, country } = STORES[store]
  const { open, step, submit, checkOutInSteps } = shopper(page, `${shop}/${store}`)
  const show = async (name: string, path: string) => {
    await open(path)
    return name
  }

  await openPage(page, shop)
  yield 'stores'
  yield await show('home', '')
  yield await show('list', '/products')
  yield await show('category', `/category/${category}`)
  yield await show('collection', `/collection/${collection}`)
  yield await show('maker', `/makers/${maker}`)
  yield await show('product', `/products/${product}`)
  for (const slug of ['story', 'makers', 'care', 'faq', 'delivery-returns', 'contact'])
    yield await show(`page-${slug}`, `/pages/${slug}`)
  yield await show('search', `/search?q=${encodeURIComponent(words)}`)
  yield await show('search-nothing', '/search?q=zzzz')
  yield await show('missing', '/pages/no-such-page')
  yield await show('cart-empty', '/cart')
  yield await show('order-find', '/order/find')
  yield await show('sign-in', '/account/sign-in')
  yield await show('forgot', '/account/forgot')
  yield await show('register', '/account/register')

  await page.fill('[name=name]', 'Ada Lovelace')
  await page.fill('[name=email]', `ada-${randomUUID().slice(0, 8)}@mail.test`)
  await page.fill('[name=password]', 'a long password')
  await submit(step('register'))
  yield 'account-empty'
  await open(`/products/${product}`)
  await page.click(`main ${step('add')} button[type=submit]`)
  await page.locator('dialog[open] li').waitFor()
  yield 'cart-drawer'
  yield await show('cart', '/cart')
  for await (const name of checkOutInSteps({ country })) yield name
  yield await show('account', '/account')
  await page.click('main a[href*="/account/orders/"]')
  await page.waitForURL(/orders/)
  await page.locator('main section').waitFor()
  yield 'account-order'
  yield await show('account-addresses', '/account/addresses')
  yield await show('account-profile', '/account/profile')
}
