import { createHmac, timingSafeEqual } from 'node:crypto'
import { decodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { jsonOf } from '@tandem/signed-webhooks'
import { z } from 'zod'
import type { NamedRecord, SignedRequest, Verification } from '../connector.ts'
import { digest, entityOf, isPublishedId } from './records.ts'
import type { SanitySettings } from './settings.ts'

/** How old a signature may be, and how far ahead: Sanity's own package takes one of any age. */
const TOLERANCE_MS = 300_000

/** As the projection of the webhook says: `{_id, _type, "projectId": sanity::projectId(), "dataset": sanity::dataset()}`. */
const bodySchema = z.looseObject({
  _id: z.string().min(1),
  _type: z.string().min(1),
  projectId: z.string().nullish(),
  dataset: z.string().nullish(),
})

/**
 * `sanity-webhook-signature: t=<ms>,v1=<base64url>`, HMAC-SHA256 of `<ms>.<body>` with any of the active secrets, compared
 * in constant time. One secret may be several datasets': a body that says whose it is is nobody else's.
 */
export function verifySignature(
  { headers, body, now }: SignedRequest,
  { webhookSecrets, projectId, dataset }: Pick<SanitySettings, 'webhookSecrets' | 'projectId' | 'dataset'>,
): Verification {
  const signature = decoded(headers(SIGNATURE_HEADER_NAME))
  if (!signature)
    return refused('WEBHOOK_SIGNATURE_MISSING', `${SIGNATURE_HEADER_NAME} is missing or malformed`)
  const { timestamp, hashedPayload } = signature
  // All of them, so that the time it takes does not tell which one it was.
  const isSigned = webhookSecrets
    .map((secret) => createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('base64url'))
    .map((expected) => isSame(expected, hashedPayload))
    .includes(true)
  const said = bodySchema.safeParse(jsonOf(body)).data
  const isOurs = (said?.projectId ?? projectId) === projectId && (said?.dataset ?? dataset) === dataset
  if (!isSigned || !isOurs)
    return refused(
      'WEBHOOK_SIGNATURE_WRONG',
      'the signature is not that of this body, or of another dataset’s',
    )
  if (Math.abs(now.getTime() - timestamp) > TOLERANCE_MS)
    return refused('WEBHOOK_TIMESTAMP_STALE', 'it was signed too long ago, or in the future')
  return { ok: true, id: digest(`${timestamp}.${hashedPayload}`) }
}

function decoded(header: string | null | undefined) {
  try {
    return decodeSignatureHeader(header ?? '')
  } catch {
    return null
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}

/** What a webhook names is read again: an old one that comes late never wins, and a draft is nobody's news. */
export function namedIn(body: unknown): readonly NamedRecord[] | null {
  const said = bodySchema.safeParse(body).data
  if (!said) return null
  const entity = isPublishedId(said._id) ? entityOf(said._type) : null
  return [{ event: said._type, entity, id: said._id }]
}

function refused(code: Extract<Verification, { ok: false }>['code'], message: string): Verification {
  return { ok: false, status: 401, code, message }
}
