/**
 * Paths as the router knows them begin with the store; on a store's own host those that a browser sees don't. The
 * routes that all hosts share are the same on each.
 */
const SHARED = /^\/(?:api\/|robots\.txt$)/

export function routedPath(ownStore: string | null, path: string): string {
  if (ownStore === null || SHARED.test(path)) return path
  return `/${ownStore}${path === '/' ? '' : path}`
}

export function shownPath(ownStore: string | null, path: string): string {
  if (ownStore === null) return path
  if (path === `/${ownStore}`) return '/'
  return path.startsWith(`/${ownStore}/`) ? path.slice(ownStore.length + 1) : path
}
