import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pickByShare, type Random } from '../random.ts'

/**
 * What may happen to a request on its way. In all but `repeated` the sender is left without the answer:
 *
 * - `dropped`: it never arrives, the connection is cut.
 * - `repeated`: it arrives twice, at once or a while later, after newer ones.
 * - `late`: the connection is cut, and it arrives afterwards all the same, after newer ones.
 * - `cut`: it arrives, and the connection is cut before the answer is through.
 * - `refused`: 500, 502, 503 or 504, without having arrived.
 * - `throttled`: 429 with `Retry-After`, without having arrived.
 * - `hung`: it never arrives, and no answer ever comes.
 */
export type Mishap = 'dropped' | 'repeated' | 'late' | 'cut' | 'refused' | 'throttled' | 'hung'

export type FaultyProxy = {
  readonly url: string
  readonly counts: Map<Mishap, number>
  /** From now on every request hangs; `open` ends it. */
  hang(): void
  open(): void
  /** No mishaps from now on. */
  calm(): void
  stop(): Promise<void>
}

/** Stands between two systems on a connection of the bench's own, and lets things go wrong at random. */
export async function faultyProxy(options: {
  target: string
  shares: Readonly<Partial<Record<Mishap, number>>>
  random: Random
}): Promise<FaultyProxy> {
  const { target, random } = options
  let shares = options.shares
  let hanging = false
  const agent = new Agent({ keepAlive: true })
  const counts = new Map<Mishap, number>()
  const forwarding = new Set<Promise<unknown>>()

  /** Resolves with the answer; rejects when the target is away. */
  function forward(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    const sent = send(target, agent, incoming, body)
    forwarding.add(sent)
    void sent.catch(() => {}).finally(() => forwarding.delete(sent))
    return sent
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readAll(incoming)
    const mishap = hanging ? 'hung' : pickByShare(shares, random)
    if (mishap) counts.set(mishap, (counts.get(mishap) ?? 0) + 1)
    const later = () =>
      sleep(random.between(50, 3_000))
        .then(() => forward(incoming, body))
        .catch(() => {})
    switch (mishap) {
      case 'hung':
        return
      case 'dropped':
        return void outgoing.destroy()
      case 'late':
        outgoing.destroy()
        return void later()
      case 'cut':
        await forward(incoming, body).catch(() => {})
        return void outgoing.destroy()
      case 'refused':
        return void outgoing.writeHead(random.pick([500, 502, 503, 504])).end()
      case 'throttled':
        return void outgoing.writeHead(429, { 'retry-after': String(random.between(1, 2)) }).end()
      case 'repeated':
        if (random.next() < 0.5) void forward(incoming, body).catch(() => {})
        else void later()
    }
    await answer(outgoing, forward(incoming, body))
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    hang: () => {
      hanging = true
    },
    open: () => {
      hanging = false
    },
    calm: () => {
      shares = {}
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      agent.destroy()
      await Promise.allSettled(forwarding)
    },
  }
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** As a load balancer does: a target that takes no connection is unavailable, one that breaks off is cut. */
async function answer(outgoing: ServerResponse, arriving: Promise<Answer>): Promise<void> {
  try {
    const { status, headers, body } = await arriving
    outgoing.writeHead(status, { ...headers, connection: 'keep-alive' }).end(body)
  } catch (error) {
    const nobodyThere = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
    if (nobodyThere) outgoing.writeHead(503).end()
    else outgoing.destroy()
  }
}

function send(target: string, agent: Agent, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { ...incoming.headers, host: new URL(target).host }
    const outgoing = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method ?? 'GET', agent, headers },
      (response) => {
        readAll(response).then(
          (answered) =>
            resolve({ status: response.statusCode ?? 502, headers: response.headers, body: answered }),
          reject,
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
