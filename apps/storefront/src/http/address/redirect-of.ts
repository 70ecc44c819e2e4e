import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'
import { storePlace } from './shop-host.ts'

const KINDS = ['products', 'category', 'collection', 'makers'] as const

/** As many as a browser would follow without doubt. */
const MOST_REDIRECTS = 10

/** `/<store>/<language>/…`, as every page of a shop is addressed. */
const ADDRESS = /^\/([^/]+)\/([^/]+)(\/.+)$/

/**
 * Where a page that is not there leads instead, by what its store's editors have said; null when nowhere, and
 * while that can't be read. Asked for pages that were not found only, so it costs no other page anything.
 */
export async function redirectOf(
  pathname: string,
  clientOf: (address: { store: string; locale: string }) => Pick<UnifiedClient, 'getHandle' | 'getRedirect'>,
  placeOf: (store: string) => { origin: string; base: string } = storePlace,
): Promise<string | null> {
  const [, store, locale, path] = ADDRESS.exec(pathname) ?? []
  if (!store || !locale || !path) return null
  const from = pathOf(path)
  try {
    const client = clientOf({ store, locale })
    const readNext = async (path: string) => {
      const to = await client.getRedirect(path).catch(nullWhenAway)
      return to === null ? null : withinStore(to, placeOf(store))
    }
    const to = (await readNext(from)) ?? (await calledToday(from, client))
    if (!to || to.startsWith('#') || (await leadsRound(from, to, readNext))) return null
    return to.startsWith('/') ? `/${store}/${locale}${to === '/' ? '' : to}` : to
  } catch (error) {
    if (error instanceof SourceError) return null
    throw error
  }
}

/** What the shop itself knows is told while the editors' redirects can't be read. */
function nullWhenAway(error: unknown): null {
  if (error instanceof SourceError) return null
  throw error
}

/** Answers where that is which had this address before its handle was changed. */
async function calledToday(from: string, client: Pick<UnifiedClient, 'getHandle'>): Promise<string | null> {
  const [, kind, handle] = /^\/(products|category|collection|makers)\/([^/]+)$/.exec(from) ?? []
  const known = KINDS.find((each) => each === kind)
  if (!known || !handle) return null
  const today = await client.getHandle(known, handle)
  return today === null || today === handle ? null : `/${known}/${today}`
}

/** A visitor is led nowhere rather than round and round, in whatever way an address is written. */
async function leadsRound(
  from: string,
  to: string,
  readNext: (path: string) => Promise<string | null>,
): Promise<boolean> {
  const been = new Set([from])
  let next: string | null = to
  while (next?.startsWith('/') && been.size <= MOST_REDIRECTS) {
    const path = pathOf(next)
    if (been.has(path)) return true
    been.add(path)
    next = path === '' ? null : await readNext(path)
  }
  return been.size > MOST_REDIRECTS
}

/** An editor may write a page of the store with its host, which is a path like any other then. */
function withinStore(to: string, { origin, base }: { origin: string; base: string }): string {
  if (!URL.canParse(to)) return to
  const { origin: host, pathname, search, hash } = new URL(to)
  if (host !== new URL(origin).origin || !pathname.startsWith(`${base}/`)) return to
  const inStore = /^\/[a-z]{2}(\/.*)?$/.exec(pathname.slice(base.length))
  return inStore ? `${inStore[1] ?? '/'}${search}${hash}` : to
}

/** As redirects are kept: decoded, without what comes after the path and without a slash at its end. */
function pathOf(address: string): string {
  const [path = ''] = address.split(/[?#]/)
  return decoded(path).replace(/\/+$/, '')
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
