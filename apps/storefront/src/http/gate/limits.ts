import { createHmac } from 'node:crypto'
import { clientOf, type LimitKind, openRateLimits, type RateLimits } from '@tandem/rate-limit'
import { env } from '../../env.ts'

let opened: RateLimits | undefined

/**
 * Counts a form that a visitor sends. null: let it through; else the seconds after which to come again.
 * Medusa doesn't count this server's calls, so whoever guesses passwords through the shop is counted here:
 * by where they come from, and by the account that they try (of which only a keyed hash is kept).
 */
export async function refusedForSeconds(
  kind: Extract<LimitKind, 'public' | 'signIns'>,
  request: { peer: string | undefined; forwardedFor: string | undefined; account?: string },
): Promise<number | null> {
  const settings = env()
  opened ??= openRateLimits('storefront', settings.REDIS_URL, settings)
  const rules = { trustedProxies: settings.TRUSTED_PROXIES, exempt: settings.RATE_LIMIT_EXEMPT }
  const client = clientOf(request, rules)
  const byClient = await opened.count(kind, client)
  if (byClient !== null || request.account === undefined) return byClient
  const [secret = ''] = settings.STOREFRONT_COOKIE_SECRET
  const account = createHmac('sha256', secret).update(`account:${request.account}`).digest('hex').slice(0, 32)
  return opened.count(kind, { key: `account:${account}`, isExempt: client.isExempt })
}
