import { ERROR_CODES, type ErrorCode, type ErrorKind } from '@tandem/contracts/error-codes'

type SyncErrorOptions = { cause?: unknown; retryAfterMs?: number; waitsFor?: readonly string[] }

/** A failure of sync work that an operator can look up: its code says what kind it is and what to do. */
export class SyncError extends Error {
  override readonly name = 'SyncError'
  readonly code: ErrorCode
  /** What the other system asked to wait before the next attempt, in ms. */
  readonly retryAfterMs: number
  /** Of DEPENDENCY_MISSING, the records that have not arrived: `tenant ten_1`. */
  readonly waitsFor: readonly string[]

  constructor(code: ErrorCode, message: string, options: SyncErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryAfterMs = options.retryAfterMs ?? 0
    this.waitsFor = options.waitsFor ?? []
  }

  get kind(): ErrorKind {
    return ERROR_CODES[this.code].kind
  }
}
