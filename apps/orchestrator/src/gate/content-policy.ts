import { env } from '../env.ts'

/** An answer that is no page: nothing in it runs, whatever it claims to be. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
/** The queue's pages have all of their own, and nothing but that. */
const QUEUE = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const isDevelopment = env.NODE_ENV === 'development'
/** The shops' origins, where drafts are previewed. */
const shops = [env.STOREFRONT_URL, ...env.STORE_ADDRESSES.values()].map((url) => new URL(url).origin)

/** The policy for pages of the admin, beside their scripts: nobody frames them, and they frame nothing but the shops. */
const ADMIN = [
  "default-src 'self'",
  // Editors and charts write styles of their own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // In development Next tells its pages of changes by a socket.
  `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  `frame-src 'self' ${[...new Set(shops)].join(' ')}`,
  "frame-ancestors 'none'",
]
/** React's development build rebuilds the server's stack traces with it. */
const evaluation = isDevelopment ? " 'unsafe-eval'" : ''

/**
 * The policy of an address. Pages of the admin, and whatever else Next answers, run what has the answer's nonce and
 * what such a script loads: nothing that came in with a text, and no file that somebody has uploaded.
 */
export function contentPolicy(address: string, nonce: string): string {
  if (/^\/api(\/|\?|$)/.test(address)) return NO_PAGE
  if (/^\/queue(\/|\?|$)/.test(address)) return QUEUE
  return [`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`, ...ADMIN].join('; ')
}
