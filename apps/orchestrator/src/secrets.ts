import { createHash, timingSafeEqual } from 'node:crypto'

/** The token of `authorization: Bearer <token>`. */
export function bearerOf(headers: Headers): string | undefined {
  return headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1]
}

/**
 * Whether a token is one of the active ones. Compares hashes, and all of them, so that neither length nor
 * content shows in the time it takes.
 */
export function isActiveToken(given: string | undefined, active: readonly string[]): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const hashed = hash(given ?? '')
  return active.filter((token) => timingSafeEqual(hashed, hash(token))).length > 0
}
