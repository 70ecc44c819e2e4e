import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/** One name per process, also where Next loads this file twice. */
const kept: typeof globalThis & { tandemSourceHeader?: string } = globalThis
kept.tandemSourceHeader ??= `x-tandem-source-${randomUUID()}`
const PEER = kept.tandemSourceHeader
const FORWARDED = `${PEER}-forwarded`

/**
 * A route of Next sees a request's headers and not its socket, and Next fills `X-Forwarded-For` in by
 * itself. So what the socket and the sender said is put into headers of our own before Next sees the
 * request. Their names are secret, so that no request can bring them along: Next takes its first ones
 * before this listens.
 */
export function recordRequestSources(): void {
  subscribe('http.server.request.start', (message) => {
    const request = typeof message === 'object' && message && 'request' in message ? message.request : null
    if (!(request instanceof IncomingMessage)) return
    request.headers[PEER] = request.socket.remoteAddress
    request.headers[FORWARDED] = request.headers['x-forwarded-for']
  })
}

/** Answers where a request came from, for `clientOf`. */
export function sourceOf(headers: Pick<Headers, 'get'>): {
  peer: string | undefined
  forwardedFor: string | undefined
} {
  return { peer: headers.get(PEER) ?? undefined, forwardedFor: headers.get(FORWARDED) ?? undefined }
}
