import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { API_VERSION } from '../api-version.ts'
import { FakeAccount } from './account.ts'
import { act, page } from './dashboard.ts'
import { readForm } from './form.ts'
import { Refusal } from './refusal.ts'
import { routeOf } from './routes.ts'

type Answer = { readonly status: number; readonly text: string; readonly replayed?: boolean }

/**
 * Stripe, for tests and demos: any number of accounts behind one address, told apart by their keys. It keeps Stripe's
 * rules about products and prices, idempotency keys, limits and permissions.
 */
export class FakeStripe {
  readonly accounts: FakeAccount[] = []
  /** What was asked of it, `POST /v1/prices`, the latest last. */
  readonly asked: string[] = []
  /** Runs before a call is answered: somebody may be quicker, or the call may wait. */
  before: (call: string, body: string) => void | Promise<void> = () => {}
  /** Runs once a call was done, before it is answered: nobody may ever learn that it was. */
  after: (call: string, body: string) => void | Promise<void> = () => {}
  /** Answered instead, by status, of what the test gives. */
  failsWith: (call: string) => number | null = () => null
  /** Runs when a call comes too soon after others. */
  onRefused: () => void = () => {}
  readonly #counted = new WeakMap<FakeAccount, Map<string, number>>()
  readonly #server = createServer((request, response) => void this.#serve(request, response))

  open(id: string, livemode = false): FakeAccount {
    const account = new FakeAccount(id, livemode)
    this.accounts.push(account)
    return account
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }
  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '', 'http://stripe')
    const call = `${request.method} ${pathname}`
    const body = await text(request)
    if (pathname === '/' || pathname === '/dashboard') return this.#show(response, call, body)
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const account = this.accounts.find((one) => one.keys.has(key))
    const id = `req_${randomUUID()}`
    let answer: Answer
    try {
      if (!account) throw new Refusal(401, 'Invalid API Key provided')
      await this.before(call, body)
      answer = this.#answer(account, { call, key, search, body, request, id })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      answer = { status: error.status, text: JSON.stringify(error.body) }
    }
    await this.after(call, body)
    response
      .writeHead(answer.status, {
        'content-type': 'application/json',
        'request-id': id,
        'stripe-version': API_VERSION,
        date: (account?.now() ?? new Date()).toUTCString(),
        ...(answer.replayed && { 'idempotent-replayed': 'true' }),
      })
      .end(answer.text)
  }

  /** For people: see `dashboard.ts`. */
  #show(response: ServerResponse, call: string, body: string): void {
    let problem: string | null = null
    const form = new URLSearchParams(body)
    const account = this.accounts.find(({ id }) => id === form.get('account'))
    if (call === 'POST /dashboard' && account) {
      try {
        act(account, form)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        problem = error.message
      }
      if (problem === null) return void response.writeHead(303, { location: '/' }).end()
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(this.accounts, problem))
  }

  #answer(
    account: FakeAccount,
    {
      call,
      key,
      search,
      body,
      request,
      id,
    }: {
      call: string
      key: string
      search: string
      body: string
      request: IncomingMessage
      id: string
    },
  ): Answer {
    const [method = '', path = ''] = call.split(' ')
    const found = routeOf(method, path)
    if (!found) throw new Refusal(404, `Unrecognized request URL (${call})`)
    const { route } = found
    const permissions = account.keys.get(key)
    if (permissions && !permissions.has(route.permission))
      throw new Refusal(403, `The provided key does not have the required permission ${route.permission}`, {
        code: 'more_permissions_required_for_application',
      })
    this.#count(account, route.name)
    this.asked.push(call)
    const status = this.failsWith(call)
    const idempotencyKey = method === 'POST' ? request.headers['idempotency-key'] : undefined
    const named = typeof idempotencyKey === 'string' ? `${call} ${idempotencyKey}` : null
    const before = named === null ? undefined : account.answered.get(String(idempotencyKey))
    if (before) {
      if (before.request !== `${call} ${body}`)
        throw new Refusal(
          400,
          'Keys for idempotent requests can only be used with the same parameters they were first used with.',
          { type: 'idempotency_error' },
        )
      return { ...before, replayed: true }
    }
    // Even that it failed is kept, and answered again.
    const answer =
      status === null
        ? this.#execute(account, found, readForm(method === 'GET' ? search.slice(1) : body), {
            id,
            key: typeof idempotencyKey === 'string' ? idempotencyKey : null,
          })
        : { status, text: JSON.stringify({ error: { type: 'api_error', message: 'An error occurred.' } }) }
    if (named !== null)
      account.answered.set(String(idempotencyKey), { request: `${call} ${body}`, ...answer })
    return answer
  }

  #execute(
    account: FakeAccount,
    { route, id }: NonNullable<ReturnType<typeof routeOf>>,
    form: ReturnType<typeof readForm>,
    by: { id: string; key: string | null },
  ): Answer {
    return { status: 200, text: JSON.stringify(route.answer({ account, id, form, by })) }
  }

  /** A second's calls, of all kinds and of one. What is refused for it is not done, and no key of it is kept. */
  #count(account: FakeAccount, name: string): void {
    const second = Math.floor(Date.now() / 1_000)
    const counted = this.#counted.get(account) ?? new Map<string, number>()
    this.#counted.set(account, counted)
    for (const [key] of counted) if (!key.endsWith(` ${second}`)) counted.delete(key)
    const [all, one] = [`all ${second}`, `${name} ${second}`]
    const refused =
      (counted.get(all) ?? 0) >= account.limits.total || (counted.get(one) ?? 0) >= account.limits.endpoint
    if (refused) {
      this.onRefused()
      throw new Refusal(429, 'Too many requests', { code: 'rate_limit' })
    }
    counted.set(all, (counted.get(all) ?? 0) + 1)
    counted.set(one, (counted.get(one) ?? 0) + 1)
  }
}
