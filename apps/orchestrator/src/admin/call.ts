/** The answer of one of this app's routes, or what went wrong in words. */
export type Answered<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  /** `status`: null when there was no answer. */
  | { readonly ok: false; readonly status: number | null; readonly error: string }

/** Calls one of this app's routes. Never throws. */
export async function call<Answer extends object>(
  method: 'GET' | 'POST',
  address: string,
  body?: object,
): Promise<Answered<Answer>> {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'same-origin',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (response.ok) return { ok: true, answer }
    const error = typeof answer.error === 'string' ? answer.error : `the server answered ${response.status}`
    return { ok: false, status: response.status, error }
  } catch {
    return { ok: false, status: null, error: 'the server did not answer' }
  }
}
