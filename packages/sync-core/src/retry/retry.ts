import type { ErrorKind } from '@tandem/contracts/error-codes'

/** Waits before the second, third and fourth attempt. After the fourth the link is parked. */
export const RETRY_DELAYS_MS = [2_000, 4_000, 8_000] as const

/** Share of a delay by which it varies both ways, so that a thousand failures don't come back at once. */
const JITTER = 0.2

export type RetryPlan = { readonly kind: 'retry'; readonly delayMs: number } | { readonly kind: 'park' }

/**
 * What to do after a failed attempt.
 *
 * @param failedAttempts how often it has failed by now, 1 after the first attempt.
 * @param random from 0 (inclusive) to 1 (exclusive).
 * @param retryAfterMs what the other system asked for; waited at least that long.
 */
export function planRetry(
  kind: ErrorKind,
  failedAttempts: number,
  random: number,
  retryAfterMs = 0,
): RetryPlan {
  const delay = RETRY_DELAYS_MS[failedAttempts - 1]
  if (kind !== 'transient' || delay === undefined) return { kind: 'park' }
  const jittered = delay * (1 - JITTER + 2 * JITTER * random)
  return { kind: 'retry', delayMs: Math.round(Math.max(jittered, retryAfterMs)) }
}
