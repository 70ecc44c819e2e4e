import { z } from 'zod'
import { log } from '../log/log.ts'
import { type Refusal, type Source, SourceError } from './source-error.ts'

/** A development server compiles a route when it is first asked for, which takes it up to a minute. */
const COMPILING_MS = import.meta.env.MODE === 'development' ? 60_000 : 0
/** The time that a system may take; a page waits for it. Payload's share can be left out, so it gets less. */
const TIMEOUT_MS: Record<Source, number> = { medusa: 5_000, payload: 2_000 }
/** A purchase is worth a longer wait than a page; what was sent with a form can be sent again. */
const WRITE_TIMEOUT_MS: Record<Source, number> = { medusa: 20_000, payload: 5_000 }

interface JsonRequest<T> {
  source: Source
  baseUrl: string
  path: string
  schema: z.ZodType<T>
  /** GET when absent. */
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

/**
 * Calls `path` (with its query) of one system and parses the answer.
 *
 * @throws {SourceError} `PEER_UNREACHABLE` (no answer in time), `PEER_REFUSED` (4xx, with what was answered),
 *   `PEER_FAILED` (5xx), `PEER_ANSWER_INVALID` (an answer of another shape).
 */
export async function readJson<T>(request: JsonRequest<T>): Promise<T> {
  const { source, path, method = 'GET' } = request
  const [where] = path.split('?')
  try {
    const response = await answerOf(request)
    if (!response.ok) {
      const code = response.status < 500 ? 'PEER_REFUSED' : 'PEER_FAILED'
      const refusal = refusalOf(response.status, await jsonOf(response))
      throw new SourceError(source, code, `${source} answered ${response.status} to ${method} ${where}`, {
        refusal,
      })
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
        : new SourceError(source, 'PEER_UNREACHABLE', `${source} did not answer ${where}`, { cause: error })
    // A cart that is refused more than there is, or a wrong password, is no failure of anybody's.
    const level = method !== 'GET' && failure.code === 'PEER_REFUSED' ? 'info' : 'error'
    log(level, 'source.failed', { source, code: failure.code, path: where, message: failure.message })
    throw failure
  }
}

function answerOf(request: JsonRequest<unknown>): Promise<Response> {
  const { source, baseUrl, path, method = 'GET', body, headers } = request
  return fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(COMPILING_MS + (method === 'GET' ? TIMEOUT_MS : WRITE_TIMEOUT_MS)[source]),
  })
}

const refusalSchema = z.object({
  type: z.string().catch(''),
  code: z.string().catch(''),
  message: z.string().catch(''),
})

function refusalOf(status: number, answer: unknown): Refusal {
  const parsed = refusalSchema.safeParse(answer)
  return { status, ...(parsed.success ? parsed.data : { type: '', code: '', message: '' }) }
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
