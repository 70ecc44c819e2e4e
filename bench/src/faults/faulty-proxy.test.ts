import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { randomFrom } from '../random.ts'
import { type FaultyProxy, faultyProxy, type Mishap } from './faulty-proxy.ts'

let target: Server
let address: string
const arrived: string[] = []

beforeAll(async () => {
  target = createServer((request, response) => {
    request.setEncoding('utf8')
    let body = ''
    request.on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      arrived.push(body)
      response.writeHead(202, { 'x-answer': 'yes' }).end(`got ${body}`)
    })
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(target.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => target.close(resolve)))
beforeEach(() => {
  arrived.length = 0
})

async function through(
  shares: Partial<Record<Mishap, number>>,
  work: (proxy: FaultyProxy) => Promise<void>,
  to = address,
): Promise<void> {
  const proxy = await faultyProxy({ target: to, shares, random: randomFrom(1) })
  await work(proxy).finally(proxy.stop)
}
const post = (proxy: FaultyProxy, timeoutMs = 5_000) =>
  fetch(`${proxy.url}/hook`, { method: 'POST', body: 'hello', signal: AbortSignal.timeout(timeoutMs) })

describe('a request', () => {
  test('without a mishap goes through, and its answer comes back', () =>
    through({}, async (proxy) => {
      const answer = await post(proxy)
      expect([answer.status, answer.headers.get('x-answer'), await answer.text()]).toEqual([
        202,
        'yes',
        'got hello',
      ])
    }))

  test('that is cut has arrived, and its sender does not know', () =>
    through({ cut: 1 }, async (proxy) => {
      await expect(post(proxy)).rejects.toThrow()
      expect(arrived).toEqual(['hello'])
      expect(proxy.counts.get('cut')).toBe(1)
    }))

  test('that is late arrives after its sender has given up', () =>
    through({ late: 1 }, async (proxy) => {
      await expect(post(proxy)).rejects.toThrow()
      expect(arrived).toEqual([])
      await vi.waitFor(() => expect(arrived).toEqual(['hello']), 5_000)
    }))

  test('that is repeated arrives twice', () =>
    through({ repeated: 1 }, async (proxy) => {
      expect((await post(proxy)).status).toBe(202)
      await vi.waitFor(() => expect(arrived).toEqual(['hello', 'hello']), 5_000)
    }))

  test.each(['dropped', 'hung'] as const)('that is %s never arrives', (mishap) =>
    through({ [mishap]: 1 }, async (proxy) => {
      await expect(post(proxy, 300)).rejects.toThrow()
      expect(arrived).toEqual([])
    }),
  )

  test('that is throttled says when to come again', () =>
    through({ throttled: 1 }, async (proxy) => {
      const answer = await post(proxy)
      expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
    }))

  test('whose target is away is answered as by a load balancer', () =>
    through({}, async (proxy) => expect((await post(proxy)).status).toBe(503), 'http://127.0.0.1:1'))
})
