import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Text that comes back as it was given out: `<base64url of the text>.<base64url of its HMAC>`. `purpose` is
 * part of what is signed, so that a text given out for one thing (or one store) is none for another.
 */
export function signText(purpose: string, text: string, secrets: readonly string[]): string {
  const [secret] = secrets
  if (secret === undefined) throw new Error('no secret to sign with')
  return `${Buffer.from(text).toString('base64url')}.${macOf(purpose, text, secret).toString('base64url')}`
}

/** null for a text that was changed, or signed for another purpose or with another secret. */
export function openText(
  purpose: string,
  signed: string | undefined,
  secrets: readonly string[],
): string | null {
  const [body, mac, ...more] = signed?.split('.') ?? []
  if (!body || !mac || more.length > 0) return null
  const text = Buffer.from(body, 'base64url').toString()
  const given = Buffer.from(mac, 'base64url')
  const genuine = secrets.some((secret) => {
    const expected = macOf(purpose, text, secret)
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
  return genuine ? text : null
}

function macOf(purpose: string, text: string, secret: string): Buffer {
  // The length keeps `a` + `bc` apart from `ab` + `c`.
  return createHmac('sha256', secret).update(`${purpose.length}:${purpose}:${text}`).digest()
}
