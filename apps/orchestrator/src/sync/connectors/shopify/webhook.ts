import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Entity } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { Demand, NamedRecord, SignedRequest, Verification } from '../connector.ts'
import type { ShopifySettings } from './settings.ts'

const SIGNATURE_BYTES = 32

/** `x-shopify-hmac-sha256`: HMAC-SHA256 of the raw body in base64, with any of the active secrets. */
export function verifySignature(
  { headers, body }: SignedRequest,
  { shop, webhookSecrets }: ShopifySettings,
): Verification {
  const given = Buffer.from(headers('x-shopify-hmac-sha256') ?? '', 'base64')
  const topic = headers('x-shopify-topic')
  const id = headers('x-shopify-webhook-id')
  if (given.byteLength !== SIGNATURE_BYTES || !topic || !id)
    return refused('WEBHOOK_SIGNATURE_MISSING', 'a header of Shopify’s is missing or malformed')
  // All of them, so that the time it takes does not tell which one it was.
  const isSigned = webhookSecrets
    .map((secret) => timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given))
    .includes(true)
  if (!isSigned) return refused('WEBHOOK_SIGNATURE_WRONG', 'the signature is not that of this body')
  if (accountIn(headers) !== shop) return refused('WEBHOOK_SIGNATURE_WRONG', 'it is another shop’s')
  // The same name may be used for another topic's delivery of the same event.
  return { ok: true, id: `${topic} ${id}` }
}

export const accountIn = (headers: SignedRequest['headers']): string | null =>
  headers('x-shopify-shop-domain')?.toLowerCase() ?? null

const numberedSchema = z.object({ id: z.int().positive() })
const mergeSchema = z.object({
  admin_graphql_api_customer_kept_id: z.string(),
  admin_graphql_api_customer_deleted_id: z.string(),
})
const redactSchema = z.object({ customer: numberedSchema })
const editSchema = z.object({ order_edit: z.object({ order_id: z.int().positive() }) })

type Named = Pick<NamedRecord, 'id'> & { readonly entity: Entity }

const customer = named('shopify-customer', 'Customer')
const order = named('shopify-order', 'Order')
const product = named('shopify-product', 'Product')

/** Of each topic, the records that its body names: it is read from the shop again what holds now. */
const TOPICS: Readonly<Record<string, (body: unknown) => readonly Named[] | null>> = {
  'customers/create': customer,
  'customers/update': customer,
  'customers/delete': customer,
  'customers/enable': customer,
  'customers/disable': customer,
  'customers/merge': (body) => {
    const { data } = mergeSchema.safeParse(body)
    const ids = data && [data.admin_graphql_api_customer_kept_id, data.admin_graphql_api_customer_deleted_id]
    return ids?.map((id) => ({ entity: 'shopify-customer', id })) ?? null
  },
  'customers/redact': (body) => customer(redactSchema.safeParse(body).data?.customer),
  'orders/create': order,
  'orders/updated': order,
  'orders/edited': (body) => order({ id: editSchema.safeParse(body).data?.order_edit.order_id }),
  'orders/cancelled': order,
  'orders/delete': order,
  'products/create': product,
  'products/update': product,
  'products/delete': product,
  'customers/data_request': (body) => customer(redactSchema.safeParse(body).data?.customer),
}

export function namedIn(body: unknown, headers: SignedRequest['headers']): readonly NamedRecord[] | null {
  const topic = headers('x-shopify-topic') ?? ''
  const namedBy = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  // Known to Shopify and of no concern here, or about the shop as a whole.
  if (!namedBy) return [{ event: topic, entity: null, id: headers('x-shopify-shop-domain') ?? '' }]
  return namedBy(body)?.map((one) => ({ event: topic, ...one })) ?? null
}

/** What the law and the shop's owner demand, by topic. */
export function demandsIn(body: unknown, headers: SignedRequest['headers']): readonly Demand[] {
  const entity = 'shopify-customer'
  const [one] = customer(redactSchema.safeParse(body).data?.customer) ?? []
  const id = one?.id ?? null
  switch (headers('x-shopify-topic')) {
    case 'app/uninstalled':
      return [{ kind: 'check-access', entity: null, id: null }]
    case 'customers/redact':
      return id === null ? [] : [{ kind: 'forget', entity, id }]
    case 'customers/data_request':
      return id === null ? [] : [{ kind: 'tell', entity, id }]
    case 'shop/redact':
      return [{ kind: 'forget', entity: null, id: null }]
    default:
      return []
  }
}

function named(entity: Entity, type: string) {
  return (body: unknown): readonly Named[] | null => {
    const { data } = numberedSchema.safeParse(body)
    return data ? [{ entity, id: `gid://shopify/${type}/${data.id}` }] : null
  }
}

function refused(code: Extract<Verification, { ok: false }>['code'], message: string): Verification {
  return { ok: false, status: 401, code, message }
}
