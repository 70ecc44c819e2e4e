import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variables } from '../sync/test-support/variables.ts'

let limits: typeof import('./limited.ts')
beforeAll(async () => {
  Object.assign(process.env, variables('postgres://localhost/none'), {
    TRUSTED_PROXIES: '192.0.2.1',
    RATE_LIMIT_EXEMPT: '198.51.100.1',
    RATE_LIMIT_PUBLIC: '3',
  })
  Object.assign(globalThis, { tandemSourceHeader: 'x-source' })
  limits = await import('./limited.ts')
})
afterAll(() => limits.getRateLimits().close())

/** As Next hands it on, after `recordRequestSources`. */
const from = (peer: string, forwardedFor?: string) =>
  new Request('http://localhost/api/pages', {
    headers: { 'x-source': peer, ...(forwardedFor && { 'x-source-forwarded': forwardedFor }) },
  })
const someone = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`

describe('a route', () => {
  test('is called as often as its limit says, and then answers 429 with when to come again', async () => {
    const calls: unknown[] = []
    const route = limits.limited(
      () => 'public',
      async (_request, context: string) => {
        calls.push(context)
        return new Response('ok')
      },
    )
    const peer = someone()
    const answers: Response[] = []
    for (let n = 0; n < 5; n++) answers.push(await route(from(peer), 'context'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
    expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answers[4]?.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } })
    expect(calls).toEqual(['context', 'context', 'context'])
  })

  test('counts who stands behind a trusted proxy, and whoever else forwards as one', async () => {
    const over = async (peer: string) => {
      for (let n = 0; n < 3; n++) await limits.tooMany('public', from(peer, someone()))
      return (await limits.tooMany('public', from(peer, someone()))) !== null
    }
    expect(await over('192.0.2.1')).toBe(false)
    expect(await over(someone())).toBe(true)
  })

  test('does not count the storefront’s server', async () => {
    for (let n = 0; n < 10; n++) expect(await limits.tooMany('public', from('198.51.100.1'))).toBeNull()
  })
})

test('where a request came from is what the socket says, whatever its headers claim', async () => {
  const { recordRequestSources, sourceOf } = await import('./request-source.ts')
  recordRequestSources()
  const server = createServer((request, response) => {
    // Next fills it in by itself, as if the sender had.
    request.headers['x-forwarded-for'] ??= 'filled in'
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    response.end(JSON.stringify(sourceOf(new Headers(headers.filter(([, value]) => value !== 'undefined')))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`http://127.0.0.1:${port}`, { headers })
      return JSON.parse(await response.text())
    }
    const forged = { 'x-source': '198.51.100.1', 'x-source-forwarded': '198.51.100.1' }
    expect(await ask(forged)).toEqual({ peer: '127.0.0.1' })
    expect(await ask({ ...forged, 'x-forwarded-for': '203.0.113.9' })).toEqual({
      peer: '127.0.0.1',
      forwardedFor: '203.0.113.9',
    })
  } finally {
    server.close()
  }
})
