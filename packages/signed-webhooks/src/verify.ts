import { timingSafeEqual } from 'node:crypto'
import { digest, WEBHOOK_ID } from './sign.ts'
import type { SigningSecret } from './signing-secret.ts'

export type Verification =
  | { ok: true; id: string; timestamp: Date }
  | { ok: false; status: 401 | 415; code: RefusalCode; message: string }

const STATUS = {
  WEBHOOK_SIGNATURE_MISSING: 401,
  WEBHOOK_SIGNATURE_WRONG: 401,
  WEBHOOK_TIMESTAMP_STALE: 401,
  WEBHOOK_ENCODING_UNKNOWN: 415,
} as const
type RefusalCode = keyof typeof STATUS

/** How far a webhook's timestamp may be from now, both ways. */
export const TOLERANCE_SECONDS = 300

const DIGEST_BYTES = 32
/** A sender that rotates keys sends a few signatures; more than this is somebody wasting our time. */
const MAX_SIGNATURES = 8

/**
 * Verifies a webhook over its raw bytes, in constant time, against every active secret. The timestamp is
 * judged only after the signature, so that an unsigned request learns nothing, and so is the encoding: a
 * body that claims to be compressed is refused, because nobody here would unpack it. Refusing an id that
 * was seen before is the receiver's part: it stores ids.
 */
export function verifyWebhook(request: {
  headers: (name: string) => string | null | undefined
  body: Uint8Array
  secrets: readonly SigningSecret[]
  now: Date
}): Verification {
  const id = request.headers('webhook-id')
  const timestamp = request.headers('webhook-timestamp')
  const signatures = request.headers('webhook-signature')
  if (!id || !timestamp || !signatures) {
    return refuse(
      'WEBHOOK_SIGNATURE_MISSING',
      'webhook-id, webhook-timestamp or webhook-signature is missing',
    )
  }
  if (!WEBHOOK_ID.test(id) || !/^\d{1,12}$/.test(timestamp)) {
    return refuse('WEBHOOK_SIGNATURE_WRONG', 'webhook-id or webhook-timestamp is malformed')
  }
  const candidates = signatures.split(' ').slice(0, MAX_SIGNATURES).map(parseSignature)
  let matches = false
  for (const secret of request.secrets) {
    const expected = digest(id, timestamp, request.body, secret)
    for (const candidate of candidates) {
      if (candidate && timingSafeEqual(candidate, expected)) matches = true
    }
  }
  if (!matches) return refuse('WEBHOOK_SIGNATURE_WRONG', 'no signature fits the body and an active secret')

  const seconds = Number(timestamp)
  if (Math.abs(request.now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS) {
    return refuse('WEBHOOK_TIMESTAMP_STALE', `the timestamp is more than ${TOLERANCE_SECONDS} s from now`)
  }
  const encoding = request.headers('content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') {
    return refuse('WEBHOOK_ENCODING_UNKNOWN', 'the body is read as it is; send it without content-encoding')
  }
  return { ok: true, id, timestamp: new Date(seconds * 1000) }
}

function parseSignature(text: string): Buffer | null {
  const [version, encoded] = text.split(',')
  if (version !== 'v1' || !encoded) return null
  const bytes = Buffer.from(encoded, 'base64')
  // Buffer stops at the padding and skips strange characters: only the one true spelling counts.
  return bytes.length === DIGEST_BYTES && bytes.toString('base64') === encoded ? bytes : null
}

function refuse(code: RefusalCode, message: string): Verification {
  return { ok: false, status: STATUS[code], code, message }
}
