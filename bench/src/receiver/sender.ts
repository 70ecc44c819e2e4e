import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'

const BODY = '{"type":"product.updated","data":{"id":"~"}}'
const ANSWER_END = '\r\n\r\n'

/**
 * A sender that costs little beside what it measures: requests are signed and laid out before the clock
 * starts, and an answer is read no further than needed.
 */
export function prepareRequests(count: number, secrets: SigningSecrets): Buffer[] {
  const run = randomUUID()
  return Array.from({ length: count }, (_, n) => {
    const body = BODY.replace('~', `prod_${n % 5_000}`)
    const signed = signWebhook({ id: `${run}_${n}`, timestamp: new Date(), body, secrets })
    const lines = [
      'POST /api/integrations/medusa/webhook HTTP/1.1',
      'host: localhost',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      ...Object.entries(signed).map(([name, value]) => `${name}: ${value}`),
    ]
    return Buffer.from(lines.join('\r\n') + ANSWER_END + body)
  })
}

/** Connections that send one request at a time; each answer but 202 counts as refused. */
export async function openSenders(port: number, connections: number) {
  const senders = await Promise.all(Array.from({ length: connections }, () => openSender(port)))
  return {
    /** As fast as answers come. @returns durations in ms, and how long all of it took. */
    async flood(requests: readonly Buffer[]) {
      let at = 0
      const durations: number[] = []
      const startedAt = performance.now()
      await Promise.all(
        senders.map(async (sender) => {
          for (let request = requests[at++]; request; request = requests[at++])
            durations.push(await sender.send(request))
        }),
      )
      return { durations, elapsedMs: performance.now() - startedAt, refused: refused() }
    },
    /** At an even rate, whether or not answers have come: a slow one delays no other's start. */
    async pace(requests: readonly Buffer[], perSecond: number) {
      const startedAt = performance.now()
      const pending: Promise<number>[] = []
      for (const [n, request] of requests.entries()) {
        const due = startedAt + (n * 1_000) / perSecond
        const wait = due - performance.now()
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
        const sender = senders[n % senders.length]
        if (sender) pending.push(sender.send(request))
      }
      return {
        durations: await Promise.all(pending),
        elapsedMs: performance.now() - startedAt,
        refused: refused(),
      }
    },
    close() {
      for (const sender of senders) sender.close()
    },
  }
  function refused() {
    return senders.reduce((sum, sender) => sum + sender.refused(), 0)
  }
}

async function openSender(port: number) {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let refused = 0
  let received = ''
  let answered: (() => void) | null = null
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    if (!isWhole(received)) return
    if (!received.startsWith('HTTP/1.1 202')) refused++
    received = ''
    answered?.()
  })
  const failed = new Promise<never>((_, reject) => socket.once('error', reject))
  failed.catch(() => {})
  let last: Promise<unknown> = Promise.resolve()
  return {
    send(request: Buffer): Promise<number> {
      const startedAt = performance.now()
      const turn = last.then(async () => {
        const answer = new Promise<void>((resolve) => {
          answered = resolve
        })
        socket.write(request)
        await Promise.race([answer, failed])
        return performance.now() - startedAt
      })
      last = turn
      return turn
    },
    refused: () => refused,
    close: () => socket.destroy(),
  }
}

function isWhole(answer: string): boolean {
  const head = answer.indexOf(ANSWER_END)
  if (head < 0) return false
  const length = answer.slice(0, head).match(/content-length: (\d+)/i)
  if (length) return answer.length >= head + ANSWER_END.length + Number(length[1])
  return answer.endsWith('0\r\n\r\n')
}
