import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { env } from '../env.ts'

const YEAR_SECONDS = 31_536_000
const isDevelopment = env.NODE_ENV === 'development'

/** Answers that are one person's, or let somebody become one. */
const PERSONAL =
  /^\/(admin|auth|internal|store\/(carts|customers|orders|order-lookups|payment-collections|returns))(\/|$)/i

const ADMIN_PAGE = /^\/app(\/|$)/

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Addresses of the admin hold tokens: of an invitation, of a new password.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  ...(env.MEDUSA_BACKEND_URL.startsWith('https://') && {
    'strict-transport-security': `max-age=${YEAR_SECONDS}`,
  }),
}

const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The admin draws pictures from wherever a product has them, and talks to nobody but this server. */
const ADMIN = [
  "default-src 'self'",
  // In development Vite loads the admin's modules by scripts of its own, and tells them of changes by a socket.
  `script-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
  `connect-src 'self' ${env.MEDUSA_BACKEND_URL}${isDevelopment ? ' ws: wss:' : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

/** Says to browsers what nothing of this server is for: frames, guesses at a type, and scripts of elsewhere. */
export function protectiveHeaders(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  res.set(ALWAYS)
  res.set('content-security-policy', ADMIN_PAGE.test(req.path) ? ADMIN : NOTHING)
  if (PERSONAL.test(req.path)) res.set('cache-control', 'no-store')
  if (ADMIN_PAGE.test(req.path)) keepNoPage(res)
  next()
}

/** Medusa lets browsers keep the admin's pages, which after signing out would still show what stood in them. */
function keepNoPage(res: MedusaResponse): void {
  const { send } = res
  res.send = (body) => {
    if (res.get('content-type')?.startsWith('text/html') ?? typeof body === 'string')
      res.set('cache-control', 'no-store')
    return send.call(res, body)
  }
}
