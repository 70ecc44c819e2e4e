import { createHmac, randomUUID } from 'node:crypto'
import type { FakeShop } from './fake-shop.ts'

const HOUR_SECONDS = 3_600

/** How a shop lets an app in: by a code that its owner brings, or because it is of the same organisation. */
export class FakeGrants {
  readonly #shop: FakeShop
  readonly #codes = new Set<string>()
  /** Refresh tokens that are taken, each with the one that it has been replaced by, once that is known. */
  readonly refreshTokens = new Map<string, string | null>()
  /** How often a token was renewed. */
  renewals = 0

  constructor(shop: FakeShop) {
    this.#shop = shop
  }

  /** Its owner says yes: where their browser goes on to. */
  letIn({ redirect_uri, state }: { redirect_uri: string; state: string }): string {
    const { app, domain } = this.#shop
    const code = randomUUID()
    this.#codes.add(code)
    this.#shop.isInstalled = true
    const timestamp = String(Math.floor(this.#shop.now().getTime() / 1_000))
    const query = new URLSearchParams({ code, shop: domain, state, timestamp })
    query.sort()
    query.append('hmac', createHmac('sha256', app.clientSecret).update(query.toString()).digest('hex'))
    return `${redirect_uri}?${query}`
  }

  /** Answers tokens, or null for a request that Shopify refuses. */
  answer(form: URLSearchParams): object | null {
    const { app, isInstalled } = this.#shop
    const isApp = form.get('client_id') === app.clientId && form.get('client_secret') === app.clientSecret
    if (!isApp || !isInstalled) return null
    const code = form.get('code')
    if (code !== null) return this.#codes.delete(code) ? this.#tokens(this.#newRefreshToken()) : null
    if (form.get('grant_type') === 'refresh_token') return this.#renew(form.get('refresh_token') ?? '')
    if (form.get('grant_type') !== 'client_credentials') return null
    return { access_token: this.#accessToken(), scope: 'read_customers', expires_in: 86_399 }
  }

  /** The one before is taken again until its replacement is used: an answer may have been lost. */
  #renew(given: string): object | null {
    if (!this.refreshTokens.has(given)) return null
    this.renewals++
    for (const [older, next] of this.refreshTokens) if (next === given) this.refreshTokens.delete(older)
    const next = this.#newRefreshToken()
    this.refreshTokens.set(given, next)
    return this.#tokens(next)
  }

  #tokens(refresh_token: string): object {
    const access_token = this.#accessToken()
    return { access_token, refresh_token, expires_in: HOUR_SECONDS, refresh_token_expires_in: 7_776_000 }
  }

  #accessToken(): string {
    const token = `shpat_${randomUUID()}`
    this.#shop.tokens.add(token)
    return token
  }

  #newRefreshToken(): string {
    const token = `shprt_${randomUUID()}`
    this.refreshTokens.set(token, null)
    return token
  }
}
