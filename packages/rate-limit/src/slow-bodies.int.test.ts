import { createServer } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endSlowBodies } from './slow-bodies.ts'

/** Far shorter than in any app. */
const SECONDS = 0.4
const given: string[] = []
const server = createServer(async (request, response) => {
  const isEarly = request.url === '/early'
  if (isEarly) response.write('so far')
  try {
    let bytes = 0
    for await (const chunk of request) bytes += chunk.length
    response.end(`read ${bytes}`)
  } catch (error) {
    given.push(String(error))
  }
})
let port = 0
beforeAll(async () => {
  endSlowBodies(SECONDS)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => server.close())

/** Sends a request's head and then piece after piece; answers with all that came back, and after how long. */
async function send(head: string, pieces: Iterable<string>, everyMs: number) {
  const startedAt = performance.now()
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(`${head}\r\nhost: x\r\nconnection: close\r\n\r\n`)
  for (const piece of pieces) {
    if (socket.destroyed || socket.readableEnded) break
    socket.write(piece)
    await Promise.race([sleep(everyMs), closed])
  }
  await closed
  return { answer, ms: performance.now() - startedAt }
}
const endless = function* (piece: string) {
  while (true) yield piece
}

describe('a body', () => {
  test.each([
    ['with a length', 'POST / HTTP/1.1\r\ncontent-length: 1000', 'a'],
    ['in chunks', 'POST / HTTP/1.1\r\ntransfer-encoding: chunked', '1\r\na\r\n'],
    ['of a GET', 'GET / HTTP/1.1\r\ncontent-length: 1000', 'a'],
  ])('that trickles in is answered with 408 and its connection ended (%s)', async (_, head, piece) => {
    const { answer, ms } = await send(head, endless(piece), 50)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(ms).toBeGreaterThan(SECONDS * 900)
    expect(ms).toBeLessThan(SECONDS * 1_000 + 2_000)
    expect(given.pop()).toMatch(/aborted/)
  })

  test('that trickles in after its answer has begun is ended too', async () => {
    const { answer } = await send('POST /early HTTP/1.1\r\ncontent-length: 1000', endless('a'), 50)
    expect(answer).toContain('so far')
    expect(answer).not.toContain('408')
  })

  test('that keeps coming may take longer', async () => {
    const piece = 'a'.repeat(32 * 1_024)
    const pieces = Array.from({ length: 12 }, () => piece)
    const head = `POST / HTTP/1.1\r\ncontent-length: ${12 * piece.length}`
    const { answer, ms } = await send(head, pieces, 100)
    expect(answer).toContain(`read ${12 * piece.length}`)
    expect(ms).toBeGreaterThan(SECONDS * 2_000)
  })

  test('that is there at once costs nobody their time for the answer', async () => {
    const { answer } = await send('POST / HTTP/1.1\r\ncontent-length: 3', ['abc'], 0)
    expect(answer).toContain('read 3')
  })
})
