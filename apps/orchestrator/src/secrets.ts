import { createHash, timingSafeEqual } from 'node:crypto'

/** The token of `authorization: Bearer <token>`. */
export function bearerOf(headers: Headers): string | undefined {
  return headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1]
}

/** Compares hashes, so that neither length nor content shows in the time it takes. */
export function isSameSecret(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}
