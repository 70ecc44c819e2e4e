import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browser } from '../browser.ts'
import { sellingMedusa } from '../selling-medusa.ts'
import { MEDUSA, twoSystems } from '../two-systems.ts'

// After `browser.ts`, which sets the environment that they read.
const { handleAccount } = await import('../../src/features/account/handle-account.ts')
const { handleCart } = await import('../../src/features/cart/handle-cart.ts')
const { handleCheckout } = await import('../../src/features/checkout/handle-checkout.ts')

const systems = twoSystems()
let medusa = sellingMedusa()
beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  medusa = sellingMedusa()
  systems.server.use(...medusa.handlers)
})
afterEach(() => systems.server.resetHandlers())
afterAll(() => systems.server.close())

const mug = { do: 'add', handle: 'mug', variant: 'variant_mug_s' }
let visitors = 0

/** Somebody with a cart and an account, who is signed in. */
async function signedIn() {
  const visitor = browser(`192.0.2.${++visitors}`)
  await visitor.post(handleCart, mug)
  const email = `asha-${visitors}@fernhollow.test`
  await visitor.post(handleAccount, { do: 'register', name: 'Asha Sol', email, password: 'a long password' })
  expect(visitor.cookies.has('session-alder')).toBe(true)
  return visitor
}

/** Medusa as it is once the password was reset (401) or the customer deleted (404). */
function sessionsEnd(status: 401 | 404) {
  const refused = () => HttpResponse.json({ type: 'unauthorized', message: 'no' }, { status })
  systems.server.use(
    http.all(`${MEDUSA}/store/*`, ({ request }) => {
      const { pathname } = new URL(request.url)
      const isOfCustomer = pathname.startsWith('/store/customers/me')
      // With a token that has ended nothing is answered; a customer who is gone is missing where they were.
      const isRefused = status === 401 ? request.headers.has('authorization') : isOfCustomer
      return isRefused ? refused() : undefined
    }),
  )
}

describe.each([401, 404] as const)('a session of which Medusa says %s', (status) => {
  test.each(['profile', 'add-address', 'default-address', 'remove-address'])(
    'ends when its account is to be changed: %s',
    async (what) => {
      const visitor = await signedIn()
      sessionsEnd(status)
      const address = { country: 'ie', address: '1 Quay', postcode: 'T12', city: 'Cork' }
      const { to } = await visitor.post(handleAccount, { do: what, id: 'addr_1', name: 'Asha', ...address })
      expect(to).toBe('/fernhollow/en/account/sign-in')
      expect(visitor.cookies.has('session-alder')).toBe(false)
    },
  )

  test('costs the visitor neither the cart nor the checkout', async () => {
    const visitor = await signedIn()
    sessionsEnd(status)
    const { status: answered, body } = await visitor.send(handleCart, { do: 'seen' })
    expect([answered, body.problem, body.cart.count]).toEqual([200, null, 1])
    if (status === 401) expect(body.signedIn).toBe(false)
    const address = { name: 'Asha Sol', country: 'ie', address: '1 Quay', postcode: 'T12', city: 'Cork' }
    const { to } = await visitor.post(handleCheckout, {
      do: 'address',
      email: 'asha@fernhollow.test',
      ...address,
    })
    expect(to).toBe('/fernhollow/en/checkout/delivery')
  })
})

test('a new password ends the session of the browser that it was set in', async () => {
  const visitor = await signedIn()
  await visitor.post(handleAccount, { do: 'reset', token: 'good', password: 'another long password' })
  expect(visitor.cookies.has('session-alder')).toBe(false)
})
