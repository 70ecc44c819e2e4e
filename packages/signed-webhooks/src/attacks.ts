import { gzipSync } from 'node:zlib'
import { signWebhook } from './sign.ts'
import type { SigningSecrets } from './signing-secret.ts'
import { TOLERANCE_SECONDS } from './verify.ts'

/** A request that a signed route must refuse, and how. */
export type Attack = {
  readonly name: string
  /** Made when it is sent: its timestamp counts from then. */
  readonly request: () => AttackRequest
  readonly status: 400 | 401 | 413 | 415
  readonly code: string
}

export type AttackRequest = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const TILDE = 0x7e

/**
 * Everything that every signed route has to refuse, for the tests of the apps that have one: each sends
 * all of it to each of its routes.
 */
export function attacks(route: {
  /** A body that the route accepts, with a `~` in a text that it does not look at. */
  body: string
  /** Valid JSON that the route refuses by its shape. */
  wrongShape: string
  maxBytes: number
  secrets: SigningSecrets
  /** Good secrets of another direction. */
  foreign: SigningSecrets
}): Attack[] {
  const good = bytesOf(route.body)
  if (!good.includes(TILDE)) throw new Error('the body has no ~ to put a wrong byte in its place')
  const packed = Uint8Array.from(gzipSync(good))
  let serial = 0
  const sign = (body: Uint8Array<ArrayBuffer>, { secrets = route.secrets, seconds = 0 } = {}) => {
    const timestamp = new Date(Date.now() + seconds * 1000)
    const headers = signWebhook({ id: `attack_${Date.now()}_${serial++}`, timestamp, body, secrets })
    return { headers: { ...headers }, body }
  }
  /** A good request with some of it replaced; a header that is undefined is left out. */
  const altered = (headers: Record<string, string | undefined>, body = good) => {
    const merged = Object.entries({ ...sign(good).headers, ...headers })
    return {
      headers: Object.fromEntries(merged.flatMap(([name, value]) => (value ? [[name, value]] : []))),
      body,
    }
  }
  const resigned = (spell: (signature: Buffer) => string) => {
    const { headers, body } = sign(good)
    const signature = spell(Buffer.from(headers['webhook-signature'].slice('v1,'.length), 'base64'))
    return { headers: { ...headers, 'webhook-signature': `v1,${signature}` }, body }
  }
  const late = TOLERANCE_SECONDS + 5

  const missing = (name: string, request: Attack['request']): Attack => ({
    name,
    request,
    status: 401,
    code: 'WEBHOOK_SIGNATURE_MISSING',
  })
  const wrong = (name: string, request: Attack['request']): Attack => ({
    name,
    request,
    status: 401,
    code: 'WEBHOOK_SIGNATURE_WRONG',
  })
  const stale = (name: string, request: Attack['request']): Attack => ({
    name,
    request,
    status: 401,
    code: 'WEBHOOK_TIMESTAMP_STALE',
  })
  const invalid = (name: string, body: Uint8Array<ArrayBuffer>): Attack => ({
    name,
    request: () => sign(body),
    status: 400,
    code: 'WEBHOOK_BODY_INVALID',
  })

  return [
    missing('no signature headers', () => ({ headers: {}, body: good })),
    missing('no id', () => altered({ 'webhook-id': undefined })),
    missing('no timestamp', () => altered({ 'webhook-timestamp': undefined })),
    missing('no signature', () => altered({ 'webhook-signature': undefined })),
    wrong('a forged signature', () => resigned(() => Buffer.alloc(32, 1).toString('base64'))),
    wrong('a truncated signature', () =>
      resigned((signature) => signature.subarray(0, 16).toString('base64')),
    ),
    wrong('a signature in hexadecimal', () => resigned((signature) => signature.toString('hex'))),
    wrong("another direction's key", () => sign(good, { secrets: route.foreign })),
    wrong('a truncated body', () => altered({}, good.slice(0, -1))),
    wrong('a body with a space more', () => altered({}, bytesOf(`${route.body} `))),
    wrong("another request's id", () => altered({ 'webhook-id': 'other' })),
    wrong('a packed body under the signature of the plain one', () => altered({}, packed)),
    stale('a stale one', () => sign(good, { seconds: -late })),
    stale('one from the future', () => sign(good, { seconds: late })),
    {
      name: 'a signed body that claims to be packed',
      request: () => altered({ 'content-encoding': 'gzip' }),
      status: 415,
      code: 'WEBHOOK_ENCODING_UNKNOWN',
    },
    {
      name: 'one that is too large',
      request: () => ({ headers: {}, body: new Uint8Array(route.maxBytes + 1).fill(0x20) }),
      status: 413,
      code: 'WEBHOOK_TOO_LARGE',
    },
    invalid('a signed packed body', packed),
    invalid(
      'signed bytes that are not UTF-8',
      good.map((byte) => (byte === TILDE ? 0xff : byte)),
    ),
    invalid('signed text that is not JSON', bytesOf(`${route.body}}`)),
    invalid('a signed empty body', bytesOf('')),
    invalid('signed JSON of another shape', bytesOf(route.wrongShape)),
  ]
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text))
