export type PageFailure = { cause: 'away' | 'failed'; requestId: string }

/** An error crosses from the server to the browser as its message only, so that is where cause and id go. */
export function pageFailure(cause: PageFailure['cause'], requestId: string): Error {
  return new Error(`${cause}:${requestId}`)
}

/** Any other error is a failure without an id. */
export function readPageFailure(error: unknown): PageFailure {
  const message = error instanceof Error ? error.message : ''
  const [, cause, requestId] = /^(away|failed):([\w-]*)$/.exec(message) ?? []
  return { cause: cause === 'away' ? 'away' : 'failed', requestId: requestId ?? '' }
}
