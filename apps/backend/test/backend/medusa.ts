import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { parseSecrets, type SigningSecret, signWebhook } from '@tandem/signed-webhooks'
import pg from 'pg'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '../..')

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers as they are
  body: any
}

export interface TestBackend {
  url: string
  /** Of the administrator who is signed in. */
  token: string
  container: MedusaContainer
  /** The Express application, with the layers of its router. */
  express: { _router: { stack: unknown } }
  database: pg.Pool
  syncSecrets: readonly [SigningSecret, ...SigningSecret[]]
  webhookSecrets: readonly [SigningSecret, ...SigningSecret[]]
  /** Calls the admin API, signed in. */
  admin(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>
  /** Calls an internal route, signed. */
  internal(path: 'read' | 'apply' | 'list' | 'products', body: unknown): Promise<Answer>
}

let running: Promise<TestBackend> | undefined

/** The one Medusa of this test run, started when the first file asks for it. */
export function testBackend(): Promise<TestBackend> {
  running ??= start()
  return running
}

/** A module of the app as Medusa itself loaded it, and not a second copy. */
export function requireFromApp(path: string): unknown {
  return require(join(root, path))
}

async function start(): Promise<TestBackend> {
  process.chdir(root)
  const loaders = require('@medusajs/medusa/loaders/index').default
  // Medusa's own express: the app has no other use for it.
  const app = createRequire(require.resolve('@medusajs/medusa/package.json'))('express')()
  const { container }: { container: MedusaContainer } = await loaders({ directory: root, expressApp: app })
  const server = app.listen(0)
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  const token = await signIn(container, url)
  const syncSecrets = parseSecrets(String(process.env.MEDUSA_SYNC_SECRET))
  return {
    url,
    token,
    container,
    express: app,
    database: new pg.Pool({ connectionString: String(process.env.DATABASE_URL) }),
    syncSecrets,
    webhookSecrets: parseSecrets(String(process.env.MEDUSA_WEBHOOK_SECRET)),
    admin: (method, path, body) =>
      call(`${url}/admin${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    internal: (path, payload) => {
      const body = JSON.stringify(payload)
      const id = `test_${crypto.randomUUID()}`
      const signature = signWebhook({ id, timestamp: new Date(), body, secrets: syncSecrets })
      return call(`${url}/internal/sync/${path}`, { method: 'POST', body, headers: { ...signature } })
    },
  }
}

export async function call(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
}

async function signIn(container: MedusaContainer, url: string): Promise<string> {
  const credentials = { email: 'tester@tandem.test', password: 'only-for-tests' }
  const auth = container.resolve(Modules.AUTH)
  const user = await container.resolve(Modules.USER).createUsers({ email: credentials.email })
  const { authIdentity } = await auth.register('emailpass', { body: credentials })
  if (!authIdentity) throw new Error('the test user could not be registered')
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } })
  const { body } = await call(`${url}/auth/user/emailpass`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  return z.object({ token: z.string() }).parse(body).token
}
