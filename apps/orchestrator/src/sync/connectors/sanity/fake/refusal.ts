import type { MutationError } from '@sanity/client'

/** What Sanity answers instead of doing what it is asked. */
export class Refusal extends Error {
  readonly status: number
  readonly body: object
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(body))
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** One mutation of a transaction that is refused: nothing of the transaction is done. */
export function mutationRefusal(status: number, type: string, description: string): Refusal {
  const error: MutationError = {
    type: 'mutationError',
    description: `The mutation(s) failed: ${description}`,
    items: [{ error: { type, description } }],
  }
  return new Refusal(status, { error })
}

/** Of a whole request, in the API's other form. */
export const httpRefusal = (
  statusCode: number,
  error: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Refusal => new Refusal(statusCode, { statusCode, error, message }, headers)
