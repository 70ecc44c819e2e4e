import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const options = {
  inline: { scripts: [], styles: [] },
  pictureOrigins: ['https://pictures.test'],
  development: false,
}

test('nothing of Stripe’s is let in where no card is paid', () => {
  expect(JSON.stringify(securityHeaders({ ...options, stripe: false }))).not.toContain('stripe')
})

test('the page with Stripe’s form lets in its scripts, frames and windows, and nobody else', () => {
  const headers = securityHeaders({ ...options, stripe: true })
  const policy = Object.fromEntries(
    (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ')
      return [name, sources.filter((source) => source.includes('stripe'))]
    }),
  )
  expect(policy).toMatchObject({
    'script-src': ['https://js.stripe.com', 'https://*.js.stripe.com'],
    'frame-src': ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
    'connect-src': ['https://api.stripe.com'],
    'img-src': ['https://*.stripe.com'],
    'default-src': [],
    'form-action': [],
    'style-src': [],
  })
  expect(headers['permissions-policy']).toContain('payment=(self "https://js.stripe.com")')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups')
})
