import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from 'zod'
import { filesFolder } from './folder.ts'

/** Medusa's file module marks what only signed-in people may fetch (an export of orders) with this. */
const PRIVATE_PREFIX = 'private-'

/**
 * Serves `/static/<file>`. An uploaded picture may be an SVG, which is a document that can hold scripts, and
 * this address is the admin's own: so nothing in a file may run or load anything, whoever opens it.
 */
export function serveFile(req: MedusaRequest, res: MedusaResponse): void {
  const name = z.string().catch('').parse(req.params[0])
  if (name.startsWith(PRIVATE_PREFIX) && !isSignedIn(req)) {
    res.sendStatus(401)
    return
  }
  res.set({
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
  })
  res.sendFile(name, { root: filesFolder, maxAge: '1h' }, (error) => {
    if (error && !res.headersSent) res.sendStatus(404)
  })
}

function isSignedIn(req: MedusaRequest): boolean {
  return 'auth_context' in req && Boolean(req.auth_context)
}
