import { randomUUID } from 'node:crypto'
import { signWebhook } from './sign.ts'
import type { SigningSecrets } from './signing-secret.ts'

/**
 * Posts JSON that is signed now. A redirect is not followed: its answer is the response.
 *
 * @param request.id of the message, so that its receiver knows one that comes again; a new one otherwise.
 * @throws {TypeError | DOMException} when nothing was answered in time, as `fetch` does.
 */
export function postSigned(request: {
  readonly url: URL | string
  readonly body: string
  readonly secrets: SigningSecrets
  readonly id?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}): Promise<Response> {
  const { url, body, secrets, id = randomUUID(), headers, signal } = request
  const signature = signWebhook({ id, timestamp: new Date(), body, secrets })
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, ...signature },
    body,
    redirect: 'manual',
    signal,
  })
}
