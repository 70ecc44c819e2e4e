import { randomBytes, randomUUID } from 'node:crypto'

export interface RequestScope {
  /** Allows this answer's own scripts and styles, nothing else's. */
  readonly nonce: string
  /** In the answer, in every log line and on the error page, so that the three can be put together. */
  readonly requestId: string
  /** The handle of the store whose own host was asked. */
  readonly ownStore: string | null
  /** What became of the reads of a page. */
  readonly reads: { failed: boolean }
}

/** A request id that a proxy in front has set is kept when it looks like one. */
export function requestScopeOf(request: Request, ownStore: string | null): RequestScope {
  const given = request.headers.get('x-request-id')
  return {
    ownStore,
    reads: { failed: false },
    nonce: randomBytes(16).toString('base64'),
    requestId: given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID(),
  }
}
