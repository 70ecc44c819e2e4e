import { type CartStock, orderLookupAnswerSchema } from '@tandem/contracts/shop'
import { env } from '../env.ts'
import { readJson } from '../sources/read-json.ts'
import { SourceError } from '../sources/source-error.ts'
import { stockSchema } from './own-answers.ts'
import {
  anythingSchema,
  CART_FIELDS,
  cartAnswerSchema,
  completionSchema,
  customerAnswerSchema,
  type MedusaCart,
  type MedusaCustomer,
  type MedusaOrder,
  ORDER_FIELDS,
  type OrderSummary,
  orderAnswerSchema,
  orderListSchema,
  type PaymentSession,
  type PostalAddress,
  paymentCollectionSchema,
  paymentProvidersSchema,
  type ShippingOption,
  shippingOptionsSchema,
  tokenSchema,
} from './purchase-answers.ts'

/** The changes that can be made to a cart's own fields. */
export interface CartChange {
  region_id?: string
  email?: string
  locale?: string
  shipping_address?: PostalAddress
  billing_address?: PostalAddress
}

/**
 * Medusa's store API for one visitor of one store: nothing of it is cached. With the token of a customer
 * who is signed in, the calls are that customer's. Throws `SourceError`; a refusal says what Medusa answered.
 *
 * @param onEnded told when Medusa takes the token no more: the customer is gone, or has another password. What
 *   needs nobody to be signed in is then asked for once more as a visitor.
 */
export function storeApi(
  store: { publishableKey: string; salesChannelId: string },
  token?: string,
  onEnded?: () => void,
) {
  const call = async <T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    schema: Parameters<typeof readJson<T>>[0]['schema'],
    body?: unknown,
    bearer = token,
  ): Promise<T> => {
    try {
      return await send(method, path, schema, body, bearer)
    } catch (error) {
      const isRefused = error instanceof SourceError && error.refusal?.status === 401
      if (!isRefused || !onEnded || bearer === undefined || bearer !== token) throw error
      onEnded()
      if (/^\/store\/(?:customers|orders\?|carts\/[^/]+\/customer)/.test(path)) throw error
      return send(method, path, schema, body, undefined)
    }
  }
  const send = <T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    schema: Parameters<typeof readJson<T>>[0]['schema'],
    body: unknown,
    bearer: string | undefined,
  ) =>
    readJson({
      source: 'medusa',
      baseUrl: env().MEDUSA_BACKEND_URL,
      method,
      path,
      schema,
      ...(body !== undefined && { body }),
      headers: {
        'x-publishable-api-key': store.publishableKey,
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
    })
  const cartCall = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
    (await call(method, `/store/carts${path}?fields=${CART_FIELDS}`, cartAnswerSchema, body)).cart

  return {
    createCart: (regionId: string, locale: string): Promise<MedusaCart> =>
      cartCall('POST', '', { region_id: regionId, sales_channel_id: store.salesChannelId, locale }),
    cart: (id: string): Promise<MedusaCart> => cartCall('GET', `/${id}`),
    /** How many each line can have, beside what the cart's other lines take. */
    stock: (id: string): Promise<CartStock> => call('GET', `/store/carts/${id}/stock`, stockSchema),
    updateCart: (id: string, change: CartChange): Promise<MedusaCart> => cartCall('POST', `/${id}`, change),
    addLine: (id: string, variantId: string, quantity: number): Promise<MedusaCart> =>
      cartCall('POST', `/${id}/line-items`, { variant_id: variantId, quantity }),
    setQuantity: (id: string, lineId: string, quantity: number): Promise<MedusaCart> =>
      cartCall('POST', `/${id}/line-items/${lineId}`, { quantity }),
    async removeLine(id: string, lineId: string): Promise<MedusaCart> {
      await call('DELETE', `/store/carts/${id}/line-items/${lineId}`, anythingSchema)
      return cartCall('GET', `/${id}`)
    },
    addPromotion: (id: string, code: string): Promise<MedusaCart> =>
      cartCall('POST', `/${id}/promotions`, { promo_codes: [code] }),
    removePromotion: (id: string, code: string): Promise<MedusaCart> =>
      cartCall('DELETE', `/${id}/promotions`, { promo_codes: [code] }),
    chooseShipping: (id: string, optionId: string): Promise<MedusaCart> =>
      cartCall('POST', `/${id}/shipping-methods`, { option_id: optionId }),
    /** Makes the cart the signed-in customer's. */
    claimCart: (id: string): Promise<MedusaCart> => cartCall('POST', `/${id}/customer`, {}),

    async shippingOptions(cartId: string): Promise<ShippingOption[]> {
      const query = `cart_id=${cartId}&fields=+data,+type.code`
      return (await call('GET', `/store/shipping-options?${query}`, shippingOptionsSchema)).shipping_options
    },
    async paymentProviders(regionId: string): Promise<string[]> {
      const path = `/store/payment-providers?region_id=${regionId}`
      const { payment_providers } = await call('GET', path, paymentProvidersSchema)
      return payment_providers.filter(({ is_enabled }) => is_enabled !== false).map(({ id }) => id)
    },
    /** Begins a payment over what the cart comes to; another one that was begun is given up. */
    async startPayment(cart: MedusaCart, providerId: string): Promise<PaymentSession | undefined> {
      const id =
        cart.payment_collection?.id ??
        (await call('POST', '/store/payment-collections', paymentCollectionSchema, { cart_id: cart.id }))
          .payment_collection.id
      const path = `/store/payment-collections/${id}/payment-sessions`
      const begun = await call('POST', path, paymentCollectionSchema, { provider_id: providerId })
      return begun.payment_collection.payment_sessions?.find(({ provider_id }) => provider_id === providerId)
    },
    /** The order's id; null when the payment was not let through. The same cart again is the same order. */
    async complete(cartId: string): Promise<string | null> {
      const answer = await call('POST', `/store/carts/${cartId}/complete`, completionSchema, {})
      return answer.type === 'order' ? answer.order.id : null
    },

    order: async (id: string): Promise<MedusaOrder> =>
      (await call('GET', `/store/orders/${id}?fields=${ORDER_FIELDS}`, orderAnswerSchema)).order,
    /** The id of this store's order with this number and e-mail. */
    findOrder: async (asked: { number: number; email: string }): Promise<string | null> =>
      (await call('POST', '/store/order-lookups', orderLookupAnswerSchema, asked)).id,
    orders: (page: { limit: number; offset: number }): Promise<{ orders: OrderSummary[]; count: number }> =>
      call(
        'GET',
        `/store/orders?order=-created_at&fields=+fulfillment_status&limit=${page.limit}&offset=${page.offset}`,
        orderListSchema,
      ),

    customer: async (): Promise<MedusaCustomer> =>
      (await call('GET', '/store/customers/me?fields=*addresses', customerAnswerSchema)).customer,
    updateCustomer: (change: { first_name: string; last_name: string; phone: string }) =>
      call('POST', '/store/customers/me', anythingSchema, change),
    addAddress: (address: PostalAddress & { is_default_shipping?: boolean }) =>
      call('POST', '/store/customers/me/addresses', anythingSchema, address),
    updateAddress: (id: string, address: PostalAddress & { is_default_shipping?: boolean }) =>
      call('POST', `/store/customers/me/addresses/${id}`, anythingSchema, address),
    removeAddress: (id: string) => call('DELETE', `/store/customers/me/addresses/${id}`, anythingSchema),

    signIn: async (email: string, password: string): Promise<string> =>
      (await call('POST', '/auth/customer/emailpass', tokenSchema, { email, password }, undefined)).token,
    /** The token of somebody who has a password and is no customer yet. */
    registerIdentity: async (email: string, password: string): Promise<string> =>
      (await call('POST', '/auth/customer/emailpass/register', tokenSchema, { email, password })).token,
    createCustomer: (
      identityToken: string,
      customer: { email: string; first_name: string; last_name: string },
    ) => call('POST', '/store/customers', anythingSchema, customer, identityToken),
    /** Answers the same whether the address is known or not. */
    askForPasswordReset: (email: string, place: { store: string; locale: string }) =>
      call('POST', '/auth/customer/emailpass/reset-password', anythingSchema, {
        identifier: email,
        metadata: place,
      }),
    resetPassword: (resetToken: string, password: string) =>
      call('POST', '/auth/customer/emailpass/update', anythingSchema, { password }, resetToken),
  }
}
export type StoreApi = ReturnType<typeof storeApi>
