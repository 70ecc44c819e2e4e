import { foreignCategories, foreignProducts, type Probe, seen, unless } from './probe.ts'

const LISTS = [
  'products?limit=100',
  'product-variants?limit=100&fields=id,product.handle',
  'product-categories?limit=100&fields=*products',
  'collections?limit=100&fields=*products',
  'product-types?limit=100',
  'product-tags?limit=100',
  'product-options?limit=100',
  'catalogue',
  'taxonomy',
  'cms-pages?limit=100',
]

/** Medusa's store API with one store's key, asked for what is another's. */
export const directProbes: Record<string, Probe> = {
  'lists of Medusa': async ({ here, there, running }) => {
    const marks = [
      ...foreignProducts(here, there).map(({ handle }) => `"${handle}"`),
      ...foreignCategories(here, there).map((handle) => `"handle":"${handle}"`),
      there.store.id,
    ]
    const leaks: string[] = []
    for (const list of LISTS) {
      const { text } = await ask(running.stack.urls.backend, here.store.publishableKey, list)
      leaks.push(...seen(list, text, marks))
    }
    return leaks
  },

  'regions of Medusa': async ({ here, there, running }) => {
    const { text } = await ask(running.stack.urls.backend, here.store.publishableKey, 'regions?limit=100')
    const foreign = there.store.currencies.filter((code) => !here.store.currencies.includes(code))
    const marks = foreign.map((code) => `"currency_code":"${code}"`)
    return [...unless(text.includes('currency_code'), 'there are none'), ...seen('regions', text, marks)]
  },

  'a cart of Medusa': async ({ here, there, running }) => {
    const asked = [
      [`carts/${there.cart.id}`],
      [`shipping-options?cart_id=${there.cart.id}`],
      [`carts/${there.cart.id}`, { email: 'taken@mail.test' }],
      [`carts/${there.cart.id}/line-items`, { variant_id: here.sold.variant, quantity: 1 }],
      [`carts/${there.cart.id}/complete`, {}],
      ['payment-collections', { cart_id: there.cart.id }],
    ] as const
    const leaks: string[] = []
    for (const [path, body] of asked) {
      const { status } = await ask(running.stack.urls.backend, here.store.publishableKey, path, body)
      leaks.push(...unless(status === 404, `${path} answers ${status}`))
    }
    return leaks
  },

  'an order of Medusa': async ({ here, there, running }) => {
    const path = `orders/${there.order.id}`
    const { status } = await ask(running.stack.urls.backend, here.store.publishableKey, path)
    // The stores of a tenant share its customers and their orders.
    const isOwn = here.store.tenant.id === there.store.tenant.id
    return unless(status === (isOwn ? 200 : 404), `${path} answers ${status}`)
  },
}

async function ask(backend: string, key: string, path: string, body?: object) {
  const answer = await fetch(`${backend}/store/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-publishable-api-key': key, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, text: await answer.text() }
}
