import { connect, type Socket } from 'node:net'

/** Asks for pages over some connections, on each for the next one when the one before it has come. */
export async function ask(urls: Iterable<string>, connections: number) {
  const durations: number[] = []
  const left = urls[Symbol.iterator]()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      let sender: Sender | undefined
      for (let next = left.next(); !next.done; next = left.next()) {
        const url = new URL(next.value)
        sender ??= await openSender(Number(url.port))
        durations.push(await sender.ask(url.pathname + url.search))
      }
      sender?.close()
    }),
  )
  return { durations, elapsedMs: performance.now() - startedAt }
}

type Sender = { ask(path: string): Promise<number>; close(): void }

const HEAD_END = '\r\n\r\n'
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

/** Costs little beside what it measures: an answer is counted, and looked into no further than its head. */
async function openSender(port: number): Promise<Sender> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(opened))
    opened.once('error', reject)
  })
  let arrived: ((problem?: Error) => void) | undefined
  let head = ''
  /** Bytes of the body that are still to come; null when its last chunk ends it. */
  let missing: number | null = 0
  /** The last bytes that came: the end of a body may come in pieces, or alone. */
  let tail = Buffer.alloc(0)
  socket.on('data', (data) => {
    let body = data
    tail = Buffer.concat([tail, data.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length)
    if (head === '') {
      const end = data.indexOf(HEAD_END)
      if (end < 0) return arrived?.(new Error('the head of an answer came in pieces'))
      head = data.subarray(0, end).toString('latin1')
      if (!head.startsWith('HTTP/1.1 200')) return arrived?.(new Error(head.slice(0, 40)))
      const [, length] = /content-length: (\d+)/i.exec(head) ?? []
      missing = length === undefined ? null : Number(length)
      body = data.subarray(end + HEAD_END.length)
    }
    if (missing !== null) missing -= body.length
    if (missing === 0 || (missing === null && tail.equals(LAST_CHUNK))) arrived?.()
  })
  socket.on('error', (error) => arrived?.(error))
  return {
    ask(path) {
      const startedAt = performance.now()
      head = ''
      return new Promise((resolve, reject) => {
        arrived = (problem) => (problem ? reject(problem) : resolve(performance.now() - startedAt))
        socket.write(
          `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept: text/html\r\naccept-encoding: gzip${HEAD_END}`,
        )
      })
    },
    close: () => socket.destroy(),
  }
}
