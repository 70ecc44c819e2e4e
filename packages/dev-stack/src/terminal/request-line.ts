/** A request that an app says it has answered. */
export interface Request {
  readonly app: 'shop' | 'medusa' | 'payload'
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
}

/** `GET /health ← - (200) - 2.1 ms` */
const MEDUSA = /^([A-Z]+) (\S+) ← .*\((\d{3})\) - ([\d.]+) ms$/
/** `GET /api/pages 200 in 2.3s (next.js: 3ms)` */
const NEXT = /^([A-Z]+) (\S+) (\d{3}) in ([\d.]+)(ms|s)\b/

export function requestIn(text: string): Request | null {
  const [, method, path, status, took, unit] = MEDUSA.exec(text) ?? NEXT.exec(text) ?? []
  if (method === undefined || path === undefined) return null
  const ms = Number(took) * (unit === 's' ? 1_000 : 1)
  return { app: unit === undefined ? 'medusa' : 'payload', method, path, status: Number(status), ms }
}

/** What machines ask: monitors, the other two apps, a page's own scripts. */
const BY_MACHINES =
  /^\/(?:health|internal|store|storefront|_serverFn|assets|_next|@|src\/|node_modules\/)|^\/api\/(?:health|metrics|overview|purge|integrations|storefront|webhooks|queue)\b/

/**
 * A page of the shop, and what somebody writes in an admin, is something that happened; reading is not, nor what
 * machines ask. What went wrong always is.
 */
export function isWorthTelling({ app, method, path, status }: Request): boolean {
  if (status >= 500) return true
  if (BY_MACHINES.test(path)) return false
  return app === 'shop' || !['GET', 'HEAD', 'OPTIONS'].includes(method)
}
