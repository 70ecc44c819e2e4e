import { createHmac, timingSafeEqual } from 'node:crypto'
import { SyncError } from '@tandem/sync-core'
import type { Authorization } from '../connector.ts'
import { SCOPES } from './scopes.ts'
import { addressOf, type ShopifySettings, shopDomainSchema } from './settings.ts'
import { grantWith } from './token.ts'

/** A callback that is older, or from a clock that is further off, is not taken. */
const LONGEST_MS = 10 * 60_000

/** The authorization code grant: whoever runs a shop lets the app in, and Shopify sends them back with a code. */
export const shopifyAuthorization: Authorization<ShopifySettings> = {
  isNeeded: ({ token }) => token.way === 'authorization-code',
  address(settings, { state, returnTo }) {
    const query = new URLSearchParams({
      client_id: appOf(settings).clientId,
      scope: SCOPES.join(','),
      redirect_uri: returnTo,
      state,
    })
    return `${addressOf(settings)}/admin/oauth/authorize?${query}`
  },
  async redeem(query, settings, { timeoutMs, now }) {
    const { clientSecret } = appOf(settings)
    if (!isSigned(query, clientSecret)) throw refusal('is not signed by Shopify')
    const shop = shopDomainSchema.safeParse(query.get('shop'))
    if (shop.data !== settings.shop) throw refusal('is of another shop')
    const age = Math.abs(now.getTime() - Number(query.get('timestamp')) * 1_000)
    if (!(age < LONGEST_MS)) throw refusal('is too old')
    const code = query.get('code')
    if (!code) throw refusal('has no code')
    return grantWith(settings, { code, expiring: '1' }, { timeoutMs, now })
  },
}

function appOf({ token }: ShopifySettings) {
  if (token.way !== 'authorization-code')
    throw new SyncError('INTERNAL', 'this integration has its token by another way')
  return token
}

/** HMAC-SHA256 in hex over all other parameters, in the order of their names, with the app's secret. */
export function isSigned(query: URLSearchParams, secret: string): boolean {
  const signed = new URLSearchParams(query)
  signed.delete('hmac')
  signed.delete('signature')
  signed.sort()
  const wanted = createHmac('sha256', secret).update(signed.toString()).digest()
  const given = Buffer.from(query.get('hmac') ?? '', 'hex')
  return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted)
}

const refusal = (what: string) =>
  new SyncError('PEER_REFUSED', `The answer from Shopify ${what}: begin again.`)
