import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { ErrorResponse } from '@tandem/contracts/error-codes'
import { clientOf, type LimitKind, openRateLimits, type RateLimits } from '@tandem/rate-limit'
import { env } from '../env.ts'

let opened: RateLimits | undefined
/** Opened at the first request: commands that serve nobody have nothing to count. */
function rateLimits(): RateLimits {
  opened ??= openRateLimits('backend', env.REDIS_URL, env)
  return opened
}

/** Counts requests, and refuses those of who has sent too many. */
export function limited(kind: LimitKind) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    if (!(await refusedAsTooMany(kind, req, res))) next()
  }
}

/** Counts a request; answers it with 429 when its client has sent too many. */
export async function refusedAsTooMany(
  kind: LimitKind,
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<boolean> {
  // Not `req.ip`: Medusa believes whatever the last `X-Forwarded-For` says.
  const source = { peer: req.socket.remoteAddress, forwardedFor: req.get('x-forwarded-for') }
  const rules = { trustedProxies: env.TRUSTED_PROXIES, exempt: env.RATE_LIMIT_EXEMPT }
  const seconds = await rateLimits().count(kind, clientOf(source, rules))
  if (seconds === null) return false
  const answer: ErrorResponse = {
    error: { code: 'RATE_LIMITED', message: `come again in ${seconds} s`, requestId: req.requestId },
  }
  res.status(429).set('retry-after', String(seconds)).json(answer)
  return true
}
