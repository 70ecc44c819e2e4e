import { createHmac, timingSafeEqual } from 'node:crypto'
import { jsonOf } from '@tandem/signed-webhooks'
import type { NamedRecord, SignedRequest, Verification } from '../connector.ts'
import { changesIn, eventSchema } from './events.ts'
import type { StripeSettings } from './settings.ts'

/** How old a signature may be, and how far ahead: a clock that goes wrong is no reason to take one for ever. */
const TOLERANCE_SECONDS = 300

/** `stripe-signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 of `<seconds>.<body>` with any of the active secrets. */
export function verifySignature(
  { headers, body, now }: SignedRequest,
  { webhookSecrets }: Pick<StripeSettings, 'webhookSecrets'>,
): Verification {
  const parts = (headers('stripe-signature') ?? '').split(',').map((part) => part.trim().split('='))
  const at = parts.find(([name]) => name === 't')?.[1] ?? ''
  const given = parts.flatMap(([name, hex = '']) =>
    name === 'v1' && /^[0-9a-f]{64}$/.test(hex) ? [Buffer.from(hex, 'hex')] : [],
  )
  if (!/^\d{1,12}$/.test(at) || given.length === 0)
    return refused('WEBHOOK_SIGNATURE_MISSING', 'stripe-signature is missing or malformed')
  // All of them, so that the time it takes does not tell which one it was.
  const isSigned = webhookSecrets
    .map((secret) => createHmac('sha256', secret).update(`${at}.`).update(body).digest())
    .flatMap((expected) => given.map((one) => timingSafeEqual(expected, one)))
    .includes(true)
  if (!isSigned) return refused('WEBHOOK_SIGNATURE_WRONG', 'the signature is not that of this body')
  if (Math.abs(now.getTime() / 1_000 - Number(at)) > TOLERANCE_SECONDS)
    return refused('WEBHOOK_TIMESTAMP_STALE', 'it was signed too long ago, or in the future')
  const event = eventSchema.safeParse(jsonOf(body)).data
  if (!event) return { ok: true, id: `unnamed ${given[0]?.toString('hex')}` }
  return { ok: true, id: event.id }
}

const ENTITIES = { product: 'billing-product', price: 'billing-price' } as const

/** What an event names is read again: an old one that comes late never wins. */
export function namedIn(body: unknown): readonly NamedRecord[] | null {
  const event = eventSchema.safeParse(body).data
  if (!event) return null
  const changes = changesIn(event)
  // Known to Stripe and of no concern here.
  if (changes.length === 0) return [{ event: event.type, entity: null, id: event.id }]
  return changes.map(({ kind, id }) => ({ event: event.type, entity: ENTITIES[kind], id }))
}

function refused(code: Extract<Verification, { ok: false }>['code'], message: string): Verification {
  return { ok: false, status: 401, code, message }
}
