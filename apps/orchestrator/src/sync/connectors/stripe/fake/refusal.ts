/** What Stripe answers instead of doing what it is asked. */
export class Refusal extends Error {
  readonly status: number
  readonly body: {
    readonly error: { readonly type: string; readonly code?: string; readonly message: string }
  }

  constructor(
    status: number,
    message: string,
    { code, type = 'invalid_request_error' }: { code?: string; type?: string } = {},
  ) {
    super(message)
    this.status = status
    this.body = { error: { type, ...(code !== undefined && { code }), message } }
  }
}

export const missing = (what: string, id: string): Refusal =>
  new Refusal(404, `No such ${what}: '${id}'`, { code: 'resource_missing' })
