import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { currentScope, enterScope } from './scope.ts'

export const REQUEST_ID = 'x-request-id'

/** Hex digits and dashes: whoever may send anything could have their own words logged. */
const FORM = /^[0-9a-f-]{8,64}$/i

/**
 * Gives every request of this process an id, its sender's where it has one, and answers with it. Before Next sees
 * the request, so that Payload's own routes have one too.
 */
export function recordRequestIds(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message || !('request' in message) || !('response' in message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    const given = request.headers[REQUEST_ID]
    const requestId = typeof given === 'string' && FORM.test(given) ? given : randomUUID()
    request.headers[REQUEST_ID] = requestId
    response.setHeader(REQUEST_ID, requestId)
    enterScope({ requestId })
  })
}

/** The id of the request that is being answered; a new one outside of any. */
export const requestId = (): string => currentScope().requestId ?? randomUUID()
