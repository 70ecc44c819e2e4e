import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { jsonOf } from '@tandem/signed-webhooks'
import { z } from 'zod'
import type { NamedRecord, SignedRequest, Verification } from '../../connectors/connector.ts'
import type { Settings } from './connector.ts'

/** The largest age of a signature, both ways. */
const TOLERANCE_SECONDS = 300

const bodySchema = z.object({ delivery: z.uuid(), client: z.string().min(1) })

/** `x-office-signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 with the key over `<seconds>.<body>`. */
export function verifySignature({ headers, body, now }: SignedRequest, { key }: Settings): Verification {
  const given = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(headers('x-office-signature') ?? '')
  if (!given) return refused('WEBHOOK_SIGNATURE_MISSING', 'x-office-signature is missing or malformed')
  const [, at = '', signature = ''] = given
  const expected = createHmac('sha256', key).update(`${at}.`).update(body).digest()
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex')))
    return refused('WEBHOOK_SIGNATURE_WRONG', 'the signature is not that of this body')
  if (Math.abs(now.getTime() / 1_000 - Number(at)) > TOLERANCE_SECONDS)
    return refused('WEBHOOK_TIMESTAMP_STALE', 'it was signed too long ago')
  const { data } = bodySchema.safeParse(jsonOf(body))
  // What has no name of its own is known by what it is.
  return { ok: true, id: data?.delivery ?? createHash('sha256').update(body).digest('hex') }
}

export function namedIn(body: unknown): readonly NamedRecord[] | null {
  const parsed = bodySchema.safeParse(body)
  return parsed.success ? [{ event: 'client.changed', entity: 'customer', id: parsed.data.client }] : null
}

function refused(code: Extract<Verification, { ok: false }>['code'], message: string): Verification {
  return { ok: false, status: 401, code, message }
}
