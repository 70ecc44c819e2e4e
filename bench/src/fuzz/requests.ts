import type { Random } from '../random.ts'
import { hostileAddressPart, hostileJson, hostileText } from './hostile-values.ts'
import type { Route } from './routes.ts'

/** A request as it goes on the wire. */
export interface HostileRequest {
  readonly route: Route
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Facts about the running stack: values that get a request past the first check. */
export interface Known {
  /** By parameter name: ids, handles and slugs that exist. */
  readonly parameters: Readonly<Record<string, readonly string[]>>
  readonly publishableKey: string
  /** Sign-ins, by app, that only read: sent with GET alone. */
  readonly authorization: Readonly<Partial<Record<Route['app'], string>>>
}

/** Names that the apps' own queries and bodies know. */
const NAMES = [
  'id',
  'ids',
  'q',
  'fields',
  'expand',
  'limit',
  'offset',
  'page',
  'order',
  'sort',
  'depth',
  'locale',
  'fallback-locale',
  'draft',
  'trash',
  'where',
  'select',
  'populate',
  'joins',
  'preview',
  'token',
  'handle',
  'slug',
  'title',
  'email',
  'password',
  'phone',
  'cart_id',
  'region_id',
  'country_code',
  'currency_code',
  'currency',
  'variant_id',
  'quantity',
  'line',
  'code',
  'metadata',
  'created_at',
  'updated_at',
  'status',
  'category',
  'category_id',
  'collection_id',
  'tag_id',
  'sales_channel_id',
  'filters',
  'entity',
  'range',
  'cursor',
  'dryRun',
  'price',
  'min',
  'max',
  'maker',
  'option',
  'Size',
  'number',
  'store',
  'tenant',
  'data',
  'user',
  '$and',
  '$or',
  '$gt',
  'and',
  'or',
  'equals',
  'like',
  'in',
  'near',
  'items',
  'shipping_address',
  'step',
  'action',
  'back',
  'to',
  'theme',
  'language',
  'returnUrl',
] as const

const HEADERS = [
  'accept',
  'accept-language',
  'range',
  'if-none-match',
  'if-modified-since',
  'cookie',
  'x-http-method-override',
  'x-forwarded-for',
  'x-forwarded-host',
  'origin',
  'referer',
  'authorization',
  'x-publishable-api-key',
  'x-medusa-locale',
  'idempotency-key',
  'next-action',
  'rsc',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
  'content-encoding',
] as const

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'] as const
const BODY_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/octet-stream',
] as const

/** Makes one request to a route with at least one thing in it that nobody should send. */
export function hostileRequest(route: Route, known: Known, random: Random): HostileRequest {
  const method = random.next() < 0.12 ? random.pick(METHODS) : route.method
  const path = route.path.replace(/\{(\w+)\}/g, (_, name) => parameter(String(name), known, random))
  const query = Array.from({ length: random.between(0, 4) }, () => queryPart(random)).join('&')
  const damaged = random.next() < 0.08 ? damage(path, random) : path
  const target = (query === '' ? damaged : `${damaged}?${query}`).slice(0, 14_000)
  const reads = method === 'GET' || method === 'HEAD'
  const { body, type } =
    reads && random.next() < 0.9 ? { body: undefined, type: undefined } : hostileBody(random)
  return {
    route,
    method,
    target: target.startsWith('/') ? target : `/${target}`,
    body,
    headers: headersFor(route, reads, type, known, random),
  }
}

function parameter(name: string, known: Known, random: Random): string {
  const real = known.parameters[name]
  if (real !== undefined && random.next() < 0.6) {
    const one = encodeURIComponent(random.pick(real))
    return random.next() < 0.8 ? one : one + random.pick(['%00', 'abc', '.json', '%2f', "'", '%ff'])
  }
  return hostileAddressPart(random) || 'x'
}

function queryPart(random: Random): string {
  const name = random.next() < 0.9 ? random.pick(NAMES) : hostileAddressPart(random)
  const shape = random.pick([
    '',
    '',
    '',
    '[]',
    '[0]',
    '[equals]',
    '[$gt]',
    '[a][b][c]',
    '[__proto__]',
    '[in][]',
    `${'[and][0]'.repeat(40)}`,
  ])
  return `${name}${shape}=${hostileAddressPart(random)}`
}

const damage = (path: string, random: Random) =>
  random.pick([
    (text: string) => text.toUpperCase(),
    (text: string) => `${text}/`,
    (text: string) => `/${text}`,
    (text: string) => text.replaceAll('/', '//'),
    (text: string) => text.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    (text: string) => `${text}${hostileAddressPart(random)}`,
    (text: string) => `${text}/../..`,
  ])(path)

function hostileBody(random: Random): { body: string; type: string } {
  const type = random.next() < 0.6 ? 'application/json' : random.pick(BODY_TYPES)
  if (random.next() < 0.15) return { body: hostileText(random), type }
  if (type.startsWith('application/x-www')) {
    return { body: Array.from({ length: random.between(1, 6) }, () => queryPart(random)).join('&'), type }
  }
  return { body: JSON.stringify(hostileJson(random, NAMES)), type }
}

function headersFor(
  route: Route,
  reads: boolean,
  type: string | undefined,
  known: Known,
  random: Random,
): Record<string, string> {
  const signedIn = known.authorization[route.app]
  const headers: Record<string, string> = {
    ...(route.path.startsWith('/store') ? { 'x-publishable-api-key': known.publishableKey } : {}),
    ...(reads && signedIn !== undefined && random.next() < 0.5 ? { authorization: signedIn } : {}),
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(route.app === 'storefront' && random.next() < 0.7 ? { 'sec-fetch-site': 'same-origin' } : {}),
  }
  if (random.next() < 0.25) headers[random.pick(HEADERS)] = headerText(random)
  return headers
}

/** Node refuses to send what no header may hold; the rest arrives as it is. */
const headerText = (random: Random) =>
  hostileText(random)
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .slice(0, 2_000)
