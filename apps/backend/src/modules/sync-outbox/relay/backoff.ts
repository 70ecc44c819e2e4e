const FIRST_MS = 250
const LONGEST_MS = 5_000
/** A peer may ask for more patience than this, and is asked again anyway. */
const LONGEST_RETRY_AFTER_MS = 60_000

/** Answers how long to wait after the nth failure in a row (from 1), in milliseconds. */
export function backoffMs(failures: number): number {
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS)
}

/** Milliseconds that a `Retry-After` header asks for (seconds or a date), or null. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS) : null
}
