import { AsyncLocalStorage } from 'node:async_hooks'
import { type StoreOrigins, storeAddress } from '@tandem/contracts/shop'
import { env } from '../../env.ts'

/** The host that a request came to: one store's own, or the one where all are found by their paths. */
export interface ShopHost {
  /** As browsers and links name it; what a request says of itself is never used for an address. */
  readonly origin: string
  /** The handle of the store whose own host it is. */
  readonly store: string | null
}

interface Rules {
  readonly url: string
  readonly origins: StoreOrigins
  readonly trustedProxies: { has: (address: string) => boolean }
}

/**
 * Only hosts that were configured are told apart; every other one is the shop's own. `X-Forwarded-Host` is
 * believed of proxies that are trusted, and of nobody else.
 */
export function shopHostOf(request: Request, peer: string | undefined, rules: Rules): ShopHost {
  const forwarded = request.headers.get('x-forwarded-host')
  const isTrusted = peer !== undefined && rules.trustedProxies.has(peer.replace(/^::ffff:/i, ''))
  // Each proxy adds its own to the end: the last one is what the trusted proxy itself was asked for.
  const given = (isTrusted ? forwarded?.split(',').at(-1)?.trim() : undefined) ?? request.headers.get('host')
  const host = (given ?? '').toLowerCase()
  for (const [store, origin] of rules.origins) {
    if (hostsOf(origin).includes(host)) return { origin, store }
  }
  return { origin: rules.url, store: null }
}

/** With and without the port that its scheme has anyway. */
function hostsOf(origin: string): string[] {
  const { host, hostname, port, protocol } = new URL(origin)
  return port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host]
}

export const hostRules = (): Rules => ({
  url: env().STOREFRONT_URL,
  origins: env().STORE_ADDRESSES,
  trustedProxies: env().TRUSTED_PROXIES,
})

const current = new AsyncLocalStorage<ShopHost>()

/** Runs what answers a request: all of it may ask where the request came to. */
export const atHost = <T>(host: ShopHost, answer: () => T): T => current.run(host, answer)

export const currentHost = (): ShopHost => current.getStore() ?? { origin: env().STOREFRONT_URL, store: null }

/** On a store's own host there is no other store. */
export function isVisibleHere({ handle }: { handle: string }): boolean {
  const { store } = currentHost()
  return store === null || store === handle
}

/** Tells whether a store is at home where this request came to: its cart, its customers and its orders are only there. */
export function isAtHome(handle: string): boolean {
  return currentHost().store === (env().STORE_ADDRESSES.has(handle) ? handle : null)
}

/** A store's address, split into what is absolute and what its paths begin with. */
export function storePlace(handle: string): { origin: string; base: string } {
  const { STOREFRONT_URL, STORE_ADDRESSES } = env()
  const own = STORE_ADDRESSES.get(handle)
  return own === undefined ? { origin: STOREFRONT_URL, base: `/${handle}` } : { origin: own, base: '' }
}

/**
 * Where a page is instead, for good: on its store's own host, without the store in its path. null when it is
 * right where it was asked for.
 */
export function movedTo(request: Request, host: ShopHost, { url, origins }: Rules): string | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const { pathname, search } = new URL(request.url)
  const [, first = ''] = pathname.split('/')
  const isMoved = host.store === null ? origins.has(first) : first === host.store
  if (!isMoved) return null
  return `${storeAddress({ url, origins }, first)}${pathname.slice(first.length + 1) || '/'}${search}`
}
