import type { ErrorCode } from '@tandem/contracts/error-codes'

export type Source = 'medusa' | 'payload'

/** A refusal in Medusa's form; the fields are empty when it said nothing of that kind. `message` may repeat what was sent. */
export interface Refusal {
  readonly status: number
  readonly type: string
  readonly code: string
  readonly message: string
}

/** One of the two systems could not be read. `message` is for the log, never for a visitor. */
export class SourceError extends Error {
  readonly code: Extract<
    ErrorCode,
    'PEER_UNREACHABLE' | 'PEER_FAILED' | 'PEER_REFUSED' | 'PEER_ANSWER_INVALID'
  >
  readonly source: Source
  /** What a system that refused a request answered. */
  readonly refusal: Refusal | null

  constructor(
    source: Source,
    code: SourceError['code'],
    message: string,
    { cause, refusal = null }: { cause?: unknown; refusal?: Refusal | null } = {},
  ) {
    super(message, { cause })
    this.name = 'SourceError'
    this.source = source
    this.code = code
    this.refusal = refusal
  }
}
