import { postSigned, type SigningSecrets } from '@tandem/signed-webhooks'
import { SyncError } from '@tandem/sync-core'
import type { z } from 'zod'
import { REQUEST_ID, requestId } from '../../../logging/request-ids.ts'

export type Peer = {
  readonly url: string
  readonly secrets: SigningSecrets
  readonly timeoutMs: number
}

/**
 * Asks Medusa, signed, and parses its answer.
 *
 * @throws {SyncError} PEER_UNREACHABLE, PEER_REFUSED, PEER_FAILED, PEER_BUSY (with what Retry-After asks for) or PEER_ANSWER_INVALID.
 */
export async function askMedusa<T extends z.ZodType>(
  peer: Peer,
  path: string,
  payload: unknown,
  answer: T,
): Promise<z.infer<T>> {
  let response: Response
  let text: string
  try {
    response = await postSigned({
      url: new URL(path, peer.url),
      body: JSON.stringify(payload),
      secrets: peer.secrets,
      headers: { [REQUEST_ID]: requestId() },
      signal: AbortSignal.timeout(peer.timeoutMs),
    })
    text = await response.text()
  } catch (cause) {
    throw new SyncError('PEER_UNREACHABLE', `no answer from ${path}`, { cause })
  }
  if (!response.ok) throw refusal(path, response)
  const parsed = answer.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new SyncError('PEER_ANSWER_INVALID', `${path} answered in another shape: ${fieldsOf(parsed.error)}`)
  }
  return parsed.data
}

function refusal(path: string, response: Response): SyncError {
  const message = `${path} answered ${response.status}`
  // A gateway's word that nobody answered it: the request may still be at work behind it.
  if (response.status === 502 || response.status === 504) return new SyncError('PEER_UNREACHABLE', message)
  if (response.status === 401 || response.status === 403) return new SyncError('PEER_REFUSED', message)
  const waitMs = retryAfterMs(response.headers.get('retry-after'))
  if (response.status === 429 || (response.status >= 500 && waitMs > 0)) {
    return new SyncError('PEER_BUSY', message, { retryAfterMs: waitMs })
  }
  if (response.status >= 500) return new SyncError('PEER_FAILED', message)
  return new SyncError('PEER_ANSWER_INVALID', message)
}

/** No longer than this is waited before asking again, whatever a peer says. */
const LONGEST_WAIT_MS = 5 * 60_000

/** Retry-After is seconds or a date. */
function retryAfterMs(header: string | null): number {
  if (!header) return 0
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_WAIT_MS) : 0
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Names where a shape is wrong, without the values: they may be personal. */
function fieldsOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || '(body)'} ${issue.code}`)
    .join(', ')
}
