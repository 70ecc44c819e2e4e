/**
 * Where a redirect leads within the shop: its path alone, so that no header of the request (`Host`, an absolute
 * address in its first line) becomes part of it. null for one that would lead to another host.
 */
export function ownLocation(location: string, requestUrl: string): string | null {
  if (!URL.canParse(location, requestUrl)) return null
  const { origin, pathname, search, hash } = new URL(location, requestUrl)
  if (origin !== new URL(requestUrl).origin) return null
  return pathname.replace(/^\/{2,}/, '/') + search + hash
}
