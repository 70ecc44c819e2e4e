import { RECORDED_REFUSALS, type RecordedRefusal } from '@tandem/contracts/recorded-refusals'
import { HttpResponse, http } from 'msw'
import { MEDUSA } from './two-systems.ts'

/** The part of Medusa's store API that sells, as the shop sees it: carts, orders and customers of one tenant's stores. */

interface Line {
  id: string
  variant_id: string
  product_id: string
  product_handle: string
  quantity: number
}

interface Cart {
  id: string
  region_id: string
  sales_channel_id: string
  completed_at: string | null
  customer: { id: string } | null
  email: string | null
  shipping_address: object | null
  option: string | null
  promotion: string | null
  items: Line[]
  payment: Payment | null
}

interface Payment {
  id: string
  provider_id: string
  status: string
  amount: number
  data: { client_secret?: string; status?: string }
}

/** Percent, in every price. */
const VAT = 23

const refuse = (status: number, type: string, message: string, code?: string) =>
  HttpResponse.json({ type, message, ...(code && { code }) }, { status })

/** As Medusa itself says it. */
const recorded = (refusal: RecordedRefusal) => {
  const { status, body } = RECORDED_REFUSALS[refusal]
  return HttpResponse.json(body, { status })
}

export function sellingMedusa() {
  const state = {
    carts: new Map<string, Cart>(),
    orders: [] as { id: string; cart: string; customer_id: string | null; sales_channel_id: string }[],
    /** By variant. */
    prices: {} as Record<string, number>,
    stock: {} as Record<string, number>,
    /** Variants that share one item: what one takes, the others can't have. */
    shared: [] as string[],
    /** Of which Medusa says that nothing is stocked where this shop sells from. */
    inNoPlace: [] as string[],
    providersOff: [] as string[],
    /** What happens while an order is being placed. */
    lastMoment: () => {},
    customers: new Map<string, { id: string; password: string }>(),
    resets: [] as unknown[],
    /** Every payment that was ever begun. */
    payments: [] as Payment[],
    away: false,
    /** What the bank says to a card. */
    bank: 'succeeds' as 'succeeds' | 'declines' | 'asks' | 'thinks',
  }
  let made = 0
  const priceOf = (variant: string) => state.prices[variant] ?? 22
  const seen = new Map<string, number>()

  const toAnswer = (cart: Cart) => {
    const taxLines = cart.shipping_address ? [{ rate: VAT, description: 'VAT' }] : []
    const withoutTax = (amount: number) => (taxLines.length > 0 ? amount / (1 + VAT / 100) : amount)
    const items = cart.items.map((line) => {
      const unit_price = seen.get(line.id) ?? priceOf(line.variant_id)
      seen.set(line.id, unit_price)
      return {
        ...line,
        unit_price,
        is_tax_inclusive: true,
        tax_lines: taxLines,
        subtotal: withoutTax(unit_price * line.quantity),
        total: unit_price * line.quantity,
        original_total: unit_price * line.quantity,
        title: line.product_handle,
        product_title: line.product_handle,
      }
    })
    const item_total = items.reduce((sum, { total }) => sum + total, 0)
    const discount_total = cart.promotion ? item_total / 10 : 0
    const shipping_total = cart.option ? 6 : 0
    const total = item_total - discount_total + shipping_total
    // A payment over another total is given up.
    if (cart.payment && cart.payment.amount !== total) cart.payment = null
    return {
      cart: {
        ...cart,
        items,
        currency_code: cart.region_id.replace('reg_', ''),
        total,
        item_subtotal: withoutTax(item_total),
        original_item_total: item_total,
        discount_subtotal: withoutTax(discount_total),
        discount_total,
        shipping_subtotal: withoutTax(shipping_total),
        original_shipping_total: shipping_total,
        tax_total: total - withoutTax(total),
        promotions: cart.promotion ? [{ code: cart.promotion, is_automatic: false }] : [],
        shipping_methods: cart.option
          ? [
              {
                shipping_option_id: cart.option,
                name: 'Standard',
                amount: 6,
                is_tax_inclusive: true,
                tax_lines: taxLines,
              },
            ]
          : [],
        payment_collection: cart.payment && {
          id: `pay_col_${cart.id}`,
          payment_sessions: [cart.payment],
        },
      },
    }
  }
  const customerOf = (request: Request) => {
    const email = request.headers.get('authorization')?.replace('Bearer token-of-', '')
    const customer = email === undefined ? undefined : state.customers.get(email)
    return customer && email ? { id: customer.id, email } : null
  }

  const on = (
    method: 'get' | 'post' | 'delete',
    path: string,
    answer: (given: { id: string; body: Record<string, unknown>; request: Request }) => Response,
  ) =>
    http[method](`${MEDUSA}${path}`, async ({ request, params }) => {
      if (state.away) return HttpResponse.error()
      const text = await request.clone().text()
      return answer({ id: String(params.id ?? ''), body: text ? JSON.parse(text) : {}, request })
    })
  const onCart = (
    method: 'get' | 'post' | 'delete',
    path: string,
    change: (cart: Cart, body: Record<string, unknown>, request: Request) => Response | undefined,
  ) =>
    on(method, `/store/carts/:id${path}`, ({ id, body, request }) => {
      const cart = state.carts.get(id)
      if (!cart) return recorded('cartMissing')
      return change(cart, body, request) ?? HttpResponse.json(toAnswer(cart))
    })
  const tooMany = (variant: string, quantity: number) =>
    quantity > (state.stock[variant] ?? 7) ? recorded('moreThanThereIs') : undefined

  const handlers = [
    on('post', '/store/carts', ({ body }) => {
      made += 1
      const cart: Cart = {
        id: `cart_${made}`,
        region_id: String(body.region_id),
        sales_channel_id: String(body.sales_channel_id),
        completed_at: null,
        customer: null,
        email: null,
        shipping_address: null,
        option: null,
        promotion: null,
        items: [],
        payment: null,
      }
      state.carts.set(cart.id, cart)
      return HttpResponse.json(toAnswer(cart))
    }),
    onCart('get', '', () => undefined),
    on('get', '/store/carts/:id/stock', ({ id }) => {
      const items = state.carts.get(id)?.items ?? []
      return HttpResponse.json({
        lines: items.map((line) => {
          const others = items.filter(
            (other) =>
              other !== line &&
              state.shared.includes(line.variant_id) &&
              state.shared.includes(other.variant_id),
          )
          const taken = others.reduce((sum, { quantity }) => sum + quantity, 0)
          return { id: line.id, left: Math.max(0, (state.stock[line.variant_id] ?? 7) - taken) }
        }),
      })
    }),
    onCart('post', '', (cart, body) => {
      if (cart.completed_at) return recorded('cartCompleted')
      if (body.region_id) for (const { id } of cart.items) seen.delete(id)
      if (body.region_id && body.region_id !== cart.region_id) cart.option = null
      Object.assign(cart, body)
      return undefined
    }),
    onCart('post', '/line-items', (cart, body) => {
      const variant_id = String(body.variant_id)
      if (state.inNoPlace.includes(variant_id)) return recorded('inNoPlace')
      const line = cart.items.find((each) => each.variant_id === variant_id)
      const quantity = Number(body.quantity) + (line?.quantity ?? 0)
      const refused = tooMany(variant_id, quantity)
      if (refused) return refused
      if (line) line.quantity = quantity
      else {
        made += 1
        const product_handle = variant_id.replace('variant_', '').replace(/_[a-z]$/, '')
        const product_id = `prod_${product_handle}`
        cart.items.push({ id: `cali_${made}`, variant_id, product_id, product_handle, quantity })
      }
      return undefined
    }),
    on('post', '/store/carts/:id/line-items/*', ({ id, body, request }) => {
      const cart = state.carts.get(id)
      const line = cart?.items.find((each) => new URL(request.url).pathname.endsWith(each.id))
      if (!cart || !line) return refuse(404, 'not_found', 'no such line')
      const refused = tooMany(line.variant_id, Number(body.quantity))
      if (refused) return refused
      line.quantity = Number(body.quantity)
      return HttpResponse.json(toAnswer(cart))
    }),
    on('delete', '/store/carts/:id/line-items/*', ({ id, request }) => {
      const cart = state.carts.get(id)
      if (!cart) return refuse(404, 'not_found', 'no such cart')
      cart.items = cart.items.filter((each) => !new URL(request.url).pathname.endsWith(each.id))
      return HttpResponse.json({ deleted: true })
    }),
    onCart('post', '/promotions', (cart, body) => {
      const [code] = [body.promo_codes].flat()
      if (code === 'OTHERS20') return undefined
      if (code !== 'HEARTH10') return recorded('badCode')
      cart.promotion = code
      return undefined
    }),
    onCart('delete', '/promotions', (cart) => {
      cart.promotion = null
      return undefined
    }),
    onCart('post', '/shipping-methods', (cart, body) => {
      cart.option = String(body.option_id)
      return undefined
    }),
    onCart('post', '/customer', (cart, _, request) => {
      const customer = customerOf(request)
      if (!customer) return refuse(401, 'unauthorized', 'Unauthorized')
      cart.customer = { id: customer.id }
      cart.email = customer.email
      return undefined
    }),
    on('get', '/store/payment-providers', () =>
      HttpResponse.json({
        payment_providers: [{ id: 'pp_system_default' }, null, { id: 'pp_stripe_stripe' }].filter(
          (provider) => !state.providersOff.includes(provider?.id ?? ''),
        ),
      }),
    ),
    on('post', '/store/payment-collections', ({ body }) =>
      HttpResponse.json({ payment_collection: { id: `pay_col_${body.cart_id}` } }),
    ),
    on('post', '/store/payment-collections/:id/payment-sessions', ({ id, body }) => {
      const cart = state.carts.get(id.replace('pay_col_', ''))
      if (!cart) return refuse(404, 'not_found', 'no such payment')
      // What a bank is still working on can't be given up.
      if (cart.payment?.provider_id === 'pp_stripe_stripe' && state.bank === 'thinks')
        return recorded('stillWorkedOn')
      made += 1
      const byCard = body.provider_id === 'pp_stripe_stripe'
      cart.payment = {
        id: `payses_${made}`,
        provider_id: String(body.provider_id),
        status: 'pending',
        amount: toAnswer(cart).cart.total,
        data: byCard ? { client_secret: `pi_${made}_secret_x`, status: 'requires_payment_method' } : {},
      }
      state.payments.push(cart.payment)
      return HttpResponse.json({ payment_collection: { id, payment_sessions: [cart.payment] } })
    }),
    onCart('post', '/complete', (cart) => {
      const known = state.orders.find((order) => order.cart === cart.id)
      if (known) return HttpResponse.json({ type: 'order', order: { id: known.id } })
      state.lastMoment()
      const short = cart.items.some(({ variant_id, quantity }) => tooMany(variant_id, quantity))
      if (short) {
        // The card is let go with it.
        if (cart.payment?.status === 'pending') cart.payment = null
        return recorded('soldToAnother')
      }
      if (!cart.payment) return recorded('noPayment')
      if (state.providersOff.includes(cart.payment.provider_id)) return recorded('providerOff')
      if (cart.payment.provider_id === 'pp_stripe_stripe' && state.bank !== 'succeeds') {
        const [status, intent] = {
          declines: ['error', 'requires_payment_method'],
          asks: ['requires_more', 'requires_action'],
          thinks: ['pending', 'processing'],
        }[state.bank]
        cart.payment.status = String(status)
        cart.payment.data.status = String(intent)
        return recorded('notAuthorised')
      }
      made += 1
      const order = {
        id: `order_${made}`,
        cart: cart.id,
        customer_id: cart.customer?.id ?? null,
        sales_channel_id: cart.sales_channel_id,
      }
      state.orders.push(order)
      cart.completed_at = '2026-11-26T12:00:00Z'
      return HttpResponse.json({ type: 'order', order: { id: order.id } })
    }),

    on('post', '/store/order-lookups', ({ body, request }) => {
      const channel = request.headers.get('x-publishable-api-key')?.replace('pk_', 'sc_')
      const found = state.orders.find(
        ({ cart, sales_channel_id }, index) =>
          index + 1 === body.number &&
          state.carts.get(cart)?.email === body.email &&
          sales_channel_id === channel,
      )
      return HttpResponse.json({ id: found?.id ?? null })
    }),
    on('post', '/auth/customer/emailpass', ({ body }) => {
      const customer = state.customers.get(String(body.email))
      return customer?.password === body.password
        ? HttpResponse.json({ token: `token-of-${body.email}` })
        : refuse(401, 'unauthorized', 'Invalid email or password')
    }),
    on('post', '/auth/customer/emailpass/register', ({ body }) => {
      const email = String(body.email)
      if (state.customers.has(email)) return refuse(401, 'unauthorized', 'Identity with email already exists')
      made += 1
      state.customers.set(email, { id: `cus_${made}`, password: String(body.password) })
      return HttpResponse.json({ token: `token-of-${email}` })
    }),
    on('post', '/store/customers', () => HttpResponse.json({ customer: {} })),
    on('get', '/store/customers/me', ({ request }) => {
      const customer = customerOf(request)
      return customer
        ? HttpResponse.json({ customer: { ...customer, addresses: [] } })
        : refuse(401, 'unauthorized', 'Unauthorized')
    }),
    on('post', '/auth/customer/emailpass/reset-password', ({ body }) => {
      state.resets.push(body)
      return new HttpResponse('Created', { status: 201 })
    }),
    on('post', '/auth/customer/emailpass/update', ({ request }) =>
      request.headers.get('authorization') === 'Bearer good'
        ? HttpResponse.json({ success: true })
        : refuse(401, 'unauthorized', 'Invalid token'),
    ),
  ]
  return { state, handlers }
}
