import type { InlineSources } from './rendered-page.ts'

const STRIPE_SCRIPTS = ['https://js.stripe.com', 'https://*.js.stripe.com'] as const

/**
 * Nothing may be loaded from anywhere but the shop itself, except pictures of the two systems behind it.
 * Inline scripts and style elements only as `inline` names them, by a nonce or by their hashes.
 */
export function securityHeaders(options: {
  inline: InlineSources
  pictureOrigins: readonly string[]
  development: boolean
  /** Whether the shop is reached by https: then by nothing else, for a year. */
  behindTls?: boolean
  /** Whether Stripe's form is on the page: its scripts and frames, and the windows that wallets open. */
  stripe: boolean
  /** Who may show the page in a frame, and hear of it: Payload's admin, of a page that it previews. */
  framedBy?: string | undefined
}): Record<string, string> {
  const { inline, pictureOrigins, development, behindTls, stripe, framedBy } = options
  const fromStripe = (...origins: string[]) => (stripe ? origins : [])
  const pictures = [...new Set(pictureOrigins)].join(' ')
  const policy = {
    'default-src': "'self'",
    'script-src': ["'self'", ...inline.scripts, ...fromStripe(...STRIPE_SCRIPTS)].join(' '),
    // Vite's development server adds style elements of its own.
    'style-src': development ? "'self' 'unsafe-inline'" : ["'self'", ...inline.styles].join(' '),
    'img-src': ["'self' data:", pictures, ...fromStripe('https://*.stripe.com')].join(' '),
    'font-src': "'self'",
    'connect-src': [development ? "'self' ws:" : "'self'", ...fromStripe('https://api.stripe.com')].join(' '),
    ...(stripe && { 'frame-src': [...STRIPE_SCRIPTS, 'https://hooks.stripe.com'].join(' ') }),
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': framedBy ?? "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    ...(behindTls && { 'strict-transport-security': 'max-age=31536000' }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': `camera=(), geolocation=(), microphone=(), payment=(self${stripe ? ' "https://js.stripe.com"' : ''})`,
    // A preview in a window of its own tells the window that opened it when it is ready.
    'cross-origin-opener-policy': framedBy
      ? 'unsafe-none'
      : stripe
        ? 'same-origin-allow-popups'
        : 'same-origin',
  }
}
