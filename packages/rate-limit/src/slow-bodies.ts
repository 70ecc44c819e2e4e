import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes by which a body earns itself as much time again: as much as anybody may send without signing in. */
const ENOUGH = 64 * 1_024
const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/**
 * Ends requests whose bodies trickle in, in every HTTP server of this process: each holds a connection, and what is
 * read so far, for nothing. Node's own limit is for a whole request, and long enough for a large picture on a slow
 * line; this is for those who send next to nothing meanwhile.
 *
 * @param seconds in which a body has to end, or to bring 64 KiB.
 */
export function endSlowBodies(seconds: number): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message || !('request' in message) || !('response' in message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (hasBody(request)) watch(request, response, seconds * 1_000)
  })
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function watch(request: IncomingMessage, response: ServerResponse, milliseconds: number): void {
  const { socket } = request
  let before = socket.bytesRead
  const look = () => {
    if (request.complete || socket.destroyed) return clearInterval(timer)
    const came = socket.bytesRead - before
    before = socket.bytesRead
    if (came >= ENOUGH) return
    clearInterval(timer)
    if (response.headersSent) socket.destroy()
    else socket.end(TOO_SLOW, () => socket.destroy())
  }
  // A process that was busy itself reads first what has come meanwhile.
  const timer = setInterval(() => setImmediate(look), milliseconds).unref()
  socket.once('close', () => clearInterval(timer))
  request.once('close', () => clearInterval(timer))
}
