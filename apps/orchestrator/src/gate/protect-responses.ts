import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { isWellFormedAddress } from './address.ts'
import { contentPolicy } from './content-policy.ts'

/** A route of Payload's that refuses its query: where an address leads that can't be meant. */
const MALFORMED = '/api/malformed?limit=none'

/** Next's own route for pictures, which would fetch and resize for anybody; nothing here asks for it. */
const UNUSED = /^\/_next\/image(\/|\?|$)/

/** Next fails at all others. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** What is sent to a page is sent by its scripts, which name the action; Next takes anything else for a form and fails at it. */
const ROUTES = /^\/(api|queue|_next)(\/|\?|$)/

function isAnswered({ method = '', url = '', headers }: IncomingMessage): boolean {
  if (!METHODS.has(method)) return false
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  return isRead || ROUTES.test(url) || headers['next-action'] !== undefined
}

function lead(request: IncomingMessage, address: string): void {
  request.url = address
  request.method = 'GET'
}

/** By which the layout of the admin, whom Next tells of no address, learns which page is asked for. */
export const ASKED_ADDRESS = 'x-tandem-address'

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // A live preview in a window of its own talks to the page that has opened it.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  ...(env.PAYLOAD_CMS_URL.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
}

/**
 * Gives every answer of this process its protective headers, and leads an address that is malformed to its refusal.
 * Before Next sees the request, so that pages, files, errors and redirects have them as well. Next reads the nonce of
 * its scripts from the request's own policy.
 */
export function protectResponses(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message || !('request' in message) || !('response' in message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    const given = request.url ?? ''
    if (!isWellFormedAddress(given) || UNUSED.test(given) || !isAnswered(request)) lead(request, MALFORMED)
    const address = request.url ?? ''
    const policy = contentPolicy(address, randomBytes(16).toString('base64'))
    request.headers['content-security-policy'] = policy
    delete request.headers['content-security-policy-report-only']
    request.headers[ASKED_ADDRESS] = address
    response.setHeader('content-security-policy', policy)
    for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  })
}
