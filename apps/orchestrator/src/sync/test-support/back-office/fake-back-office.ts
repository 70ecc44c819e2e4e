import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { z } from 'zod'
import { type BackOfficeClient, backOfficeClientSchema } from './customer.ts'

const editSchema = backOfficeClientSchema.omit({ id: true, changed: true }).partial()
export type Edit = z.infer<typeof editSchema>

export type Webhook = { readonly body: string; readonly headers: { readonly 'x-office-signature': string } }

/**
 * A back office of another vendor: speaks HTTP, chooses its own ids, knows no compare-and-set, asks its callers to be
 * patient, and tells of changes by webhooks that it signs in its own way. In memory, with hooks to break it.
 */
export class FakeBackOffice {
  readonly clients = new Map<string, BackOfficeClient>()
  /** Gone, and when: what is deleted leaves a trace for whoever asks what has changed. */
  readonly gone = new Map<string, string>()
  readonly webhooks: Webhook[] = []
  readonly calls: string[] = []
  key = 'office-key'
  /** Answered instead, with what else it says. */
  refusesWith: { status: number; retryAfter?: string } | null = null
  /** Runs before a write is made. */
  beforeWrite: () => void | Promise<void> = () => {}
  /** The next write is made, and its answer is lost. */
  losesAnswer = false
  writes = 0
  #made = 0
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }
  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Somebody at work in it. */
  put(id: string | null, edit: Edit): BackOfficeClient {
    const before = id === null ? undefined : this.clients.get(id)
    const client = backOfficeClientSchema.parse({
      ...{ mail: null, given: null, family: null, telephone: null, firm: null, reference: null },
      ...before,
      ...edit,
      id: id ?? `bo_${String(++this.#made).padStart(6, '0')}`,
      changed: new Date().toISOString(),
    })
    this.clients.set(client.id, client)
    this.#tell(client.id)
    return client
  }
  remove(id: string): void {
    this.clients.delete(id)
    this.gone.set(id, new Date().toISOString())
    this.#tell(id)
  }

  #tell(id: string): void {
    const body = JSON.stringify({ delivery: randomUUID(), client: id })
    this.webhooks.push({ body, headers: signedByOffice(body, this.key) })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://office')
    this.calls.push(`${request.method} ${url.pathname}`)
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (this.refusesWith) {
      const { status, retryAfter } = this.refusesWith
      return void reply(status, {}, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
    }
    if (request.headers.authorization !== `Bearer ${this.key}`) return void reply(401, {})
    if (request.method === 'GET') return void reply(200, { clients: this.#find(url.searchParams) })
    await this.beforeWrite()
    const written = await this.#write(request, url)
    if (this.losesAnswer) {
      this.losesAnswer = false
      return void response.destroy()
    }
    reply(written === null ? 404 : 200, { client: written })
  }

  #find(query: URLSearchParams): unknown[] {
    const ids = query.get('ids')?.split(',')
    const [reference, mail, since] = ['reference', 'mail', 'since'].map((name) => query.get(name))
    const gone = since === null ? [] : [...this.gone].map(([id, changed]) => ({ id, changed }))
    return [...this.clients.values(), ...gone]
      .filter((one) => ids?.includes(one.id) ?? true)
      .filter((one) => reference === null || Reflect.get(one, 'reference') === reference)
      .filter((one) => mail === null || Reflect.get(one, 'mail') === mail)
      .filter((one) => since === null || one.changed >= String(since))
      .filter((one) => one.id > (query.get('after') ?? ''))
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, Number(query.get('limit') ?? 1_000))
  }

  async #write(request: IncomingMessage, url: URL): Promise<BackOfficeClient | null> {
    const [, , id = null] = url.pathname.split('/')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    this.writes++
    if (request.method === 'DELETE') {
      const client = this.clients.get(id ?? '') ?? null
      if (client) this.remove(client.id)
      return client
    }
    if (id !== null && !this.clients.has(id)) return null
    return this.put(id, editSchema.parse(JSON.parse(Buffer.concat(chunks).toString())))
  }
}

/** As it signs its webhooks. */
export function signedByOffice(body: string, key: string): Webhook['headers'] {
  const at = Math.floor(Date.now() / 1_000)
  const signature = createHmac('sha256', key).update(`${at}.${body}`).digest('hex')
  return { 'x-office-signature': `t=${at},v1=${signature}` }
}
