import { routedPath } from '../http/address/store-paths.ts'

/** Parts of a store whose pages are named by handles, which are on every list of the shop. */
const NAMED = new Set(['products', 'category', 'collection', 'makers', 'pages', 'share', 'icon'])
/** Words of the shop's own addresses. */
const OWN = new Set([
  ...['account', 'addresses', 'forgot', 'orders', 'profile', 'register', 'reset', 'sign-in'],
  ...['cart', 'checkout', 'delivery', 'return', 'review', 'order', 'find', 'search'],
  ...[
    'manifest.webmanifest',
    'sitemap.xml',
    'robots.txt',
    'api',
    'health',
    'preferences',
    'purge',
    '_serverFn',
  ],
])
const HANDLE = /^[\w-]{1,60}(?:\.(?:jpg|png))?$/

/**
 * A path as it may stand in the log: what is no word of the shop's and no handle is `…`. The address of an order
 * opens it for whoever has it, and somebody may type anything.
 */
export function loggedPath(ownStore: string | null, path: string): string {
  const [, store = '', ...parts] = routedPath(ownStore, path).split('/')
  const isNamed = parts.some((part) => NAMED.has(part))
  const logged = parts.map((part) =>
    OWN.has(part) || NAMED.has(part) || /^[a-z]{2}$/.test(part)
      ? part
      : isNamed && HANDLE.test(part)
        ? part
        : '…',
  )
  return `/${[OWN.has(store) || /^[a-z0-9-]{1,60}$/.test(store) || store === '' ? store : '…', ...logged].join('/')}`
}
