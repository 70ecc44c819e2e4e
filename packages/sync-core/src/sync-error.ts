import { ERROR_CODES, type ErrorCode, type ErrorKind } from '@tandem/contracts'

/** A failure of sync work that an operator can look up: its code says what kind it is and what to do. */
export class SyncError extends Error {
  override readonly name = 'SyncError'
  readonly code: ErrorCode
  /** What the other system asked to wait before the next attempt, in ms. */
  readonly retryAfterMs: number

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryAfterMs = options.retryAfterMs ?? 0
  }

  get kind(): ErrorKind {
    return ERROR_CODES[this.code].kind
  }
}
