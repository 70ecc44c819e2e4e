import type { Payload } from 'payload'
import { cloneDatabase } from '../sync/test-support/cloned-database.ts'
import { variables } from '../sync/test-support/variables.ts'
import { ownMedia } from './own-media.ts'

/** A real Payload on a database of its own, with its REST API answered in this process. */
export type PayloadFixture = {
  readonly payload: Payload
  /** Calls `/api…` as whoever the token belongs to, or as nobody. */
  rest(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    options?: { token?: string | undefined; body?: unknown },
  ): Promise<{ status: number; body: unknown }>
  signIn(email: string, password: string): Promise<string>
  close(): Promise<void>
}

export async function openPayload(): Promise<PayloadFixture> {
  const database = await cloneDatabase()
  Object.assign(process.env, variables(database.url))
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config.ts')
  const { answerRest } = await import('../rest/answer-rest.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const removeMedia = ownMedia(payload)

  return {
    payload,
    async rest(method, path, { token, body } = {}) {
      const headers = new Headers(token ? { authorization: `JWT ${token}` } : {})
      if (body !== undefined) headers.set('content-type', 'application/json')
      const request = new Request(`http://localhost:3001/api${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const response = await answerRest(request)
      return { status: response.status, body: await response.json() }
    },
    async signIn(email, password) {
      const { token } = await payload.login({ collection: 'users', data: { email, password } })
      if (!token) throw new Error(`${email} was not signed in`)
      return token
    },
    async close() {
      await payload.destroy()
      await database.drop()
      removeMedia()
    },
  }
}
