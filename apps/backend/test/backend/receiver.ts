import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventsOf, type WebhookEvent, webhookEnvelopeSchema } from '@tandem/contracts/sync'

export interface Received {
  at: number
  path: string
  body: string
  headers: IncomingHttpHeaders
  events: readonly WebhookEvent[]
}

/** Answers a webhook with a status (and headers), or never (`hang`). */
export type Reply = { status: number; headers?: Record<string, string> } | 'hang'

/** Stands where the orchestrator or a dashboard would, and keeps what it is sent; `events` when it is hints. */
export async function startReceiver(
  reply: (received: Received) => Reply = () => ({ status: 202 }),
  wantedPort = 0,
) {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const envelope = webhookEnvelopeSchema.safeParse(JSON.parse(body))
      const events = envelope.success ? eventsOf(envelope.data) : []
      const one = { at: performance.now(), path: request.url ?? '', body, headers: request.headers, events }
      received.push(one)
      for (const check of waiting) check()
      const answer = reply(one)
      if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(wantedPort, resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://localhost:${port}/webhook`,
    received,
    /** Waits until the condition holds for what was received. */
    async until(condition: (received: readonly Received[]) => boolean, what: string): Promise<void> {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check)
          reject(new Error(`not received in 25 s: ${what}`))
        }, 25_000)
        const check = () => {
          if (!condition(received)) return
          clearTimeout(timer)
          waiting.delete(check)
          resolve()
        }
        waiting.add(check)
        check()
      })
    },
    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
