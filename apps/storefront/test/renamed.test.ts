import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { browser } from './browser.ts'
import { sellingMedusa } from './selling-medusa.ts'
import { PAYLOAD, storeProduct, twoSystems } from './two-systems.ts'

// After `browser.ts`, which sets the environment that they read.
const { handleCart } = await import('../src/features/cart/handle-cart.ts')
const { redirectOf } = await import('../src/http/address/redirect-of.ts')
const { getUnifiedClient, purgeShop } = await import('../src/lib/api/unified-client.ts')

const systems = twoSystems()
const products = { ...systems.state.products }
beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  // Payload is away: what Medusa knows of former handles is enough.
  systems.state.payloadAway = true
  systems.server.use(
    ...sellingMedusa().handlers,
    http.get(`${PAYLOAD}/api/redirects`, () => HttpResponse.error()),
  )
  Object.assign(systems.state.products, products)
  purgeShop(['products', 'product:prod_mug', 'product:prod_plate'])
})
afterEach(() => systems.server.resetHandlers())
afterAll(() => systems.server.close())

const mug = { do: 'add', product: 'prod_mug', variant: 'variant_mug_s' }

/** The mug is called otherwise, and another product has its name. */
function rename() {
  systems.state.products.fernhollow = [
    storeProduct('mug', { handle: 'cup', formerHandles: ['beaker', 'mug'] }),
    storeProduct('plate', { handle: 'mug', formerHandles: ['plate'] }),
  ]
  purgeShop(['products', 'product:prod_mug', 'product:prod_plate'])
}

test('a line stays what it was when the handle of its product is changed, and given to another one', async () => {
  const visitor = browser('192.0.2.31')
  const { body: before } = await visitor.send(handleCart, mug)
  expect(before.cart.lines).toMatchObject([{ handle: 'mug', state: 'ok' }])
  rename()
  const { body } = await visitor.send(handleCart, { do: 'seen' })
  expect(body.cart).toMatchObject({
    blocked: false,
    lines: [{ handle: 'cup', state: 'ok', title: 'The mug' }],
  })
  const changed = await visitor.send(handleCart, { do: 'change', line: body.cart.lines[0].id, quantity: '3' })
  expect(changed.body).toMatchObject({ problem: null, cart: { count: 3 } })
})

test('what was taken out is put back by a page from before', async () => {
  const visitor = browser('192.0.2.32')
  const { body } = await visitor.send(handleCart, mug)
  const { removed } = (await visitor.send(handleCart, { do: 'remove', line: body.cart.lines[0].id })).body
  rename()
  const fields = { do: 'add', product: removed.productId, variant: removed.variantId, quantity: '1' }
  expect((await visitor.send(handleCart, fields)).body).toMatchObject({ problem: null, cart: { count: 1 } })
  expect((await visitor.send(handleCart, mug)).body).toMatchObject({ problem: null, cart: { count: 2 } })
})

test('an old address leads to the new one, and never away from a page that is there', async () => {
  rename()
  const leadsTo = (path: string) => redirectOf(`/fernhollow/en${path}`, getUnifiedClient)
  expect(await leadsTo('/products/beaker')).toBe('/fernhollow/en/products/cup')
  expect(await leadsTo('/products/plate')).toBe('/fernhollow/en/products/mug')
  expect(await leadsTo('/products/mug')).toBeNull()
  expect(await leadsTo('/products/none')).toBeNull()
  expect(await leadsTo('/category/beaker')).toBeNull()
})
