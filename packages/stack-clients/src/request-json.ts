/** A request that was refused, with what the server said. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly status: number

  constructor(method: string, url: string, status: number, body: string) {
    super(`${method} ${url} answered ${status}: ${body.slice(0, 500)}`)
    this.status = status
  }
}

const TIMEOUT_MS = 60_000

/** Sends JSON and answers parsed JSON; throws RequestError unless the status is 2xx. */
export async function requestJson(
  method: string,
  url: URL | string,
  options: { body?: unknown; authorization?: string | undefined } = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...(options.authorization && { authorization: options.authorization }),
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const text = await response.text()
  if (!response.ok) throw new RequestError(method, String(url), response.status, text)
  return text === '' ? null : JSON.parse(text)
}
