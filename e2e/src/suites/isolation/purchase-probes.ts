import { type Probe, seen, unless } from './probe.ts'
import { visitor } from './visitor.ts'

const asJson = { accept: 'application/json' }

/** What a shopper of one store could get at of a purchase at another. */
export const purchaseProbes: Record<string, Probe> = {
  cart: async ({ here, there, locale, running }) => {
    const stranger = visitor(running.stack.urls.storefront)
    stranger.cookies.set(`cart-${there.demo.handle}`, there.cart.cookie)
    stranger.cookies.set(`cart-${here.demo.handle}`, there.cart.cookie)
    const leaks: string[] = []
    for (const path of ['/cart', '/checkout', '/checkout/review']) {
      stranger.cookies.set(`cart-${here.demo.handle}`, there.cart.cookie)
      const { text } = await stranger.get(`/${here.demo.handle}/${locale}${path}`)
      leaks.push(...seen(path, text, [`/products/${there.sold.handle}`, there.cart.id]))
    }
    stranger.cookies.set(`cart-${here.demo.handle}`, there.cart.cookie)
    const form = { store: here.demo.handle, locale, do: 'seen' }
    const { text } = await stranger.post('/api/cart', form, asJson)
    return [...leaks, ...unless(JSON.parse(text).cart === null, 'the other store’s cart was answered')]
  },

  'a line of the cart': async ({ here, there, locale, running }) => {
    if (here.products.some(({ handle }) => handle === there.sold.handle)) return []
    const form = { store: here.demo.handle, locale, do: 'add', ...there.sold, quantity: '1' }
    const { text } = await visitor(running.stack.urls.storefront).post('/api/cart', form, asJson)
    return unless(JSON.parse(text).cart === null, 'what the other store sells was taken')
  },

  order: async ({ here, there, locale }) => {
    const { demo, order, shopper } = there
    const own = await shopper.get(`/${demo.handle}/${demo.defaultLocale}/order/${order.token}`)
    const { status, text } = await shopper.get(`/${here.demo.handle}/${locale}/order/${order.token}`)
    return [
      ...unless(own.status === 200, `its own page answers ${own.status}`),
      ...unless(status === 404, `the other store's page answers ${status}`),
      ...seen('the order', text, ['ada@mail.test', 'Harbour Row']),
    ]
  },
}
