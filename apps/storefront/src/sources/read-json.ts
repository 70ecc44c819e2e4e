import { z } from 'zod'
import { log } from '../log/log.ts'
import { type Source, SourceError } from './source-error.ts'

/** How long a system may take; a page waits for it. Payload's share can be left out, so it gets less. */
const TIMEOUT_MS: Record<Source, number> = { medusa: 5_000, payload: 2_000 }

/**
 * GETs `path` (with its query) from one system and parses the answer.
 *
 * @throws {SourceError} `PEER_UNREACHABLE` (no answer in time), `PEER_REFUSED` (4xx), `PEER_FAILED` (5xx),
 *   `PEER_ANSWER_INVALID` (an answer of another shape).
 */
export async function readJson<T>(request: {
  source: Source
  baseUrl: string
  path: string
  schema: z.ZodType<T>
  headers?: Record<string, string>
}): Promise<T> {
  const { source, path } = request
  const [where] = path.split('?')
  try {
    const response = await answerOf(request)
    if (!response.ok) {
      const code = response.status < 500 ? 'PEER_REFUSED' : 'PEER_FAILED'
      throw new SourceError(source, code, `${source} answered ${response.status} to ${where}`)
    }
    const parsed = request.schema.safeParse(await jsonOf(response))
    if (!parsed.success) {
      const problem = z.prettifyError(parsed.error).slice(0, 500)
      throw new SourceError(source, 'PEER_ANSWER_INVALID', `${source}'s answer to ${where}: ${problem}`)
    }
    return parsed.data
  } catch (error) {
    const failure =
      error instanceof SourceError
        ? error
        : new SourceError(source, 'PEER_UNREACHABLE', `${source} did not answer ${where}`, error)
    log('error', 'source.failed', { source, code: failure.code, path: where, message: failure.message })
    throw failure
  }
}

function answerOf({ source, baseUrl, path, headers }: Parameters<typeof readJson>[0]): Promise<Response> {
  return fetch(`${baseUrl}${path}`, {
    headers: { accept: 'application/json', ...headers },
    signal: AbortSignal.timeout(TIMEOUT_MS[source]),
  })
}

/** A body that is no JSON parses as nothing, and the schema then says so. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
