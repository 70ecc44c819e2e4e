import type { UnifiedClient } from '../lib/api/unified-client.ts'
import { SourceError } from '../sources/source-error.ts'

/** `/<store>/<language>/…`, as every page of a shop is addressed. */
const ADDRESS = /^\/([^/]+)\/([^/]+)(\/.+)$/

/**
 * Where a page that is not there leads instead, by what its store's editors have said; null when nowhere, and
 * while that can't be read. Asked for pages that were not found only, so it costs no other page anything.
 */
export async function redirectOf(
  pathname: string,
  clientOf: (address: { store: string; locale: string }) => Pick<UnifiedClient, 'getRedirect'>,
): Promise<string | null> {
  const [, store, locale, path] = ADDRESS.exec(pathname) ?? []
  if (!store || !locale || !path) return null
  const from = decoded(path).replace(/\/+$/, '')
  try {
    const to = await clientOf({ store, locale }).getRedirect(from)
    if (!to || to === from) return null
    return to.startsWith('/') ? `/${store}/${locale}${to === '/' ? '' : to}` : to
  } catch (error) {
    if (error instanceof SourceError) return null
    throw error
  }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
