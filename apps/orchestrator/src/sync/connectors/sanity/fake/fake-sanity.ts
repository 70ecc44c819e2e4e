import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { answerCall } from './answer-call.ts'
import { FakeDataset } from './dataset.ts'
import { Refusal } from './refusal.ts'
import { act, page } from './studio-page.ts'

/**
 * Sanity, for tests and demos: any number of datasets behind one address. It keeps Sanity's rules about revisions,
 * transactions, drafts, references, perspectives, permissions and limits; queries are groq-js's.
 */
export class FakeSanity {
  readonly datasets: FakeDataset[] = []
  /** What was asked of it, `POST mutate/production`, the latest last. */
  readonly asked: string[] = []
  /** Runs before a call is answered: somebody may be quicker. */
  before: (call: string) => void | Promise<void> = () => {}
  /** Whether a call that was done is answered: nobody may ever learn that it was. */
  answers: (call: string) => boolean = () => true
  readonly #counted = new WeakMap<FakeDataset, { second: number; mutations: number }>()
  readonly #server = createServer((request, response) => void this.#serve(request, response))

  open(projectId: string, name = 'production'): FakeDataset {
    const dataset = new FakeDataset(projectId, name)
    this.datasets.push(dataset)
    return dataset
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }
  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Whether so many mutations more are too many in this second. */
  isTooMuch(dataset: FakeDataset, mutations: number): boolean {
    const second = Math.floor(dataset.now().getTime() / 1_000)
    const known = this.#counted.get(dataset)
    const count = (known?.second === second ? known.mutations : 0) + mutations
    this.#counted.set(dataset, { second, mutations: count })
    return count > dataset.mutationsPerSecond
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://sanity')
    const body = await text(request)
    if (url.pathname === '/' || url.pathname === '/studio') return this.#show(request, response, body)
    const call = `${request.method} ${url.pathname.split('/').slice(-2).join('/')}`
    try {
      await this.before(call)
      this.asked.push(call)
      const answer = await answerCall(this, request, url, body)
      if (!this.answers(call)) return void response.destroy()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      response
        .writeHead(error.status, { 'content-type': 'application/json', ...error.headers })
        .end(JSON.stringify(error.body))
    }
  }

  /** For people: see `studio-page.ts`. */
  #show(request: IncomingMessage, response: ServerResponse, body: string): void {
    let problem: string | null = null
    if (request.method === 'POST') {
      problem = act(this.datasets, new URLSearchParams(body))
      if (problem === null) return void response.writeHead(303, { location: '/' }).end()
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(this.datasets, problem))
  }
}
