import type { By, FakeAccount, FakeEndpoint } from './account.ts'
import { type Form, objectOf, textOf, textsOf } from './form.ts'
import type { FakePrice } from './objects.ts'
import { createPrice, shownOf, updatePrice } from './prices.ts'
import { createProduct, deleteProduct, updateProduct } from './products.ts'
import { missing, Refusal } from './refusal.ts'

type Call = { readonly account: FakeAccount; readonly id: string; readonly form: Form; readonly by: By }
type Route = {
  /** As limits are counted, and as a restricted key's permission is called. */
  readonly name: string
  readonly permission: string
  answer(call: Call): object
}

const EVENTS_KEPT_SECONDS = 30 * 24 * 60 * 60
const LARGEST_PAGE = 100

/** By method and path, `:id` being any. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/account': {
    name: 'account',
    permission: 'account_read',
    answer: ({ account }) => ({
      id: account.id,
      object: 'account',
      settings: { dashboard: { display_name: `Account ${account.id}` } },
    }),
  },
  'POST /v1/products': {
    name: 'products',
    permission: 'product_write',
    answer: ({ account, form, by }) => createProduct(account, form, by),
  },
  'GET /v1/products': {
    name: 'products',
    permission: 'product_read',
    answer: ({ account, form }) => {
      const ids = form.ids === undefined ? null : textsOf(form.ids)
      const found = [...account.products.values()].filter(
        ({ id, active }) => (ids === null || ids.includes(id)) && isAsked(form.active, active),
      )
      return page(newestFirst(found), form, '/v1/products')
    },
  },
  'GET /v1/products/:id': {
    name: 'products',
    permission: 'product_read',
    answer: ({ account, id }) => account.products.get(id) ?? refuse(missing('product', id)),
  },
  'POST /v1/products/:id': {
    name: 'products',
    permission: 'product_write',
    answer: ({ account, id, form, by }) => updateProduct(account, id, form, by),
  },
  'DELETE /v1/products/:id': {
    name: 'products',
    permission: 'product_write',
    answer: ({ account, id, by }) => deleteProduct(account, id, by),
  },
  'POST /v1/prices': {
    name: 'prices',
    permission: 'price_write',
    answer: ({ account, form, by }) => expanded(account, createPrice(account, form, by), form),
  },
  'GET /v1/prices': {
    name: 'prices',
    permission: 'price_read',
    answer: ({ account, form }) => {
      const product = textOf(form.product)
      const keys = form.lookup_keys === undefined ? null : textsOf(form.lookup_keys)
      if (keys && keys.length > 10) throw new Refusal(400, 'At most 10 lookup keys at once.')
      const found = [...account.prices.values()].filter(
        (price) =>
          (product === undefined || price.product === product) &&
          (keys === null || keys.includes(price.lookup_key ?? '')) &&
          // Those that are archived are shown to who asks for them.
          isAsked(form.active ?? 'true', price.active),
      )
      const inside = { ...form, expand: textsOf(form.expand).map((path) => path.replace(/^data\./, '')) }
      const listed = page(newestFirst(found), form, '/v1/prices')
      return { ...listed, data: listed.data.map((price) => expanded(account, price, inside)) }
    },
  },
  'GET /v1/prices/:id': {
    name: 'prices',
    permission: 'price_read',
    answer: ({ account, id, form }) =>
      expanded(account, account.prices.get(id) ?? refuse(missing('price', id)), form),
  },
  'POST /v1/prices/:id': {
    name: 'prices',
    permission: 'price_write',
    answer: ({ account, id, form, by }) => expanded(account, updatePrice(account, id, form, by), form),
  },
  'GET /v1/events': {
    name: 'events',
    permission: 'event_read',
    answer: ({ account, form }) => {
      const types = form.types === undefined ? null : textsOf(form.types)
      if (types && types.length > 20) throw new Refusal(400, 'At most 20 types at once.')
      const since = Math.max(
        Number(textOf(objectOf(form.created)?.gte) ?? 0),
        account.seconds - EVENTS_KEPT_SECONDS,
      )
      const found = account.events.filter(
        ({ type, created }) => created >= since && (types === null || types.includes(type)),
      )
      return page(newestFirst(found), form, '/v1/events')
    },
  },
  'GET /v1/webhook_endpoints': {
    name: 'webhook_endpoints',
    permission: 'webhook_read',
    answer: ({ account, form }) =>
      page([...account.endpoints.values()].map(withoutSecret), form, '/v1/webhook_endpoints'),
  },
  'POST /v1/webhook_endpoints': {
    name: 'webhook_endpoints',
    permission: 'webhook_write',
    answer: ({ account, form }) => {
      const url = textOf(form.url) ?? ''
      if (!URL.canParse(url)) throw new Refusal(400, 'Invalid URL: An explicit scheme must be provided.')
      // The one time that its secret is told.
      return account.addEndpoint(url, textsOf(form.enabled_events), metadataOf(form))
    },
  },
  'DELETE /v1/webhook_endpoints/:id': {
    name: 'webhook_endpoints',
    permission: 'webhook_write',
    answer: ({ account, id }) => {
      if (!account.endpoints.delete(id)) throw missing('webhook endpoint', id)
      return { id, object: 'webhook_endpoint', deleted: true }
    },
  },
  'POST /v1/webhook_endpoints/:id': {
    name: 'webhook_endpoints',
    permission: 'webhook_write',
    answer: ({ account, id, form }) => {
      const endpoint = account.endpoints.get(id) ?? refuse(missing('webhook endpoint', id))
      if (form.url !== undefined) endpoint.url = String(form.url)
      if (form.enabled_events !== undefined) endpoint.enabled_events = textsOf(form.enabled_events)
      if (form.disabled !== undefined) endpoint.status = form.disabled === 'true' ? 'disabled' : 'enabled'
      return withoutSecret(endpoint)
    },
  },
}

/** The route of a call, and the id in its path. */
export function routeOf(method: string, path: string): { route: Route; id: string } | null {
  const direct = ROUTES[`${method} ${path}`]
  if (direct) return { route: direct, id: '' }
  const at = path.lastIndexOf('/')
  const route = ROUTES[`${method} ${path.slice(0, at)}/:id`]
  return route ? { route, id: decodeURIComponent(path.slice(at + 1)) } : null
}

const metadataOf = (form: Form) =>
  Object.fromEntries(
    Object.entries(objectOf(form.metadata) ?? {}).map(([key, value]) => [key, String(value)]),
  )

const withoutSecret = ({ secret: _, ...endpoint }: FakeEndpoint) => endpoint

function refuse(refusal: Refusal): never {
  throw refusal
}

const isAsked = (asked: unknown, active: boolean): boolean => asked === undefined || asked === String(active)

/** Of the same second the order is nobody's promise. */
const newestFirst = <T extends { created: number }>(list: readonly T[]): T[] =>
  [...list].reverse().sort((one, other) => other.created - one.created)

function page<T extends { id: string }>(all: readonly T[], form: Form, url: string) {
  const limit = Number(textOf(form.limit) ?? 10)
  if (!(limit >= 1 && limit <= LARGEST_PAGE)) throw new Refusal(400, 'Limit has to be from 1 to 100.')
  const after = textOf(form.starting_after)
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && start === 0) throw missing('object', after)
  const data = all.slice(start, start + limit)
  return { object: 'list' as const, url, has_more: start + limit < all.length, data }
}

/** A price with what is asked for of its product and its tiers. */
function expanded(account: FakeAccount, price: FakePrice, form: Form): { id: string } {
  const paths = textsOf(form.expand)
  const product = account.products.get(price.product)
  return {
    ...shownOf(price),
    ...(paths.includes('tiers') && price.tiers && { tiers: price.tiers }),
    ...(paths.includes('product') && {
      product: product ?? { id: price.product, object: 'product', deleted: true },
    }),
  }
}
