import type { ErrorCode } from '@tandem/contracts'

export type Source = 'medusa' | 'payload'

/** One of the two systems could not be read. `message` is for the log, never for a visitor. */
export class SourceError extends Error {
  readonly code: Extract<
    ErrorCode,
    'PEER_UNREACHABLE' | 'PEER_FAILED' | 'PEER_REFUSED' | 'PEER_ANSWER_INVALID'
  >
  readonly source: Source

  constructor(source: Source, code: SourceError['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SourceError'
    this.source = source
    this.code = code
  }
}
