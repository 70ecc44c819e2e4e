import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variables } from '../sync/test-support/variables.ts'

let port: number
const server = createServer((request, response) => {
  response.end(JSON.stringify({ url: request.url, policy: request.headers['content-security-policy'] }))
})

beforeAll(async () => {
  Object.assign(process.env, variables('postgres://localhost/none'), {
    PAYLOAD_CMS_URL: 'https://cms.example',
    STOREFRONT_URL: 'https://shop.example/x',
    STORE_ADDRESSES: 'noor=https://noor.example',
  })
  const { protectResponses } = await import('../gate/protect-responses.ts')
  protectResponses()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => server.close())

/** Answers what a server answers to a first line, sent as it is: `fetch` would mend it. */
const send = (target: string, headers = '') =>
  new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${headers}\r\n`),
    )
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('end', () => resolve(answer)).on('error', reject)
  })
const policyOf = (answer: string) => /^content-security-policy: (.*)\r$/im.exec(answer)?.[1] ?? ''
const reached = async (target: string) => JSON.parse((await send(target)).split('\r\n\r\n')[1] ?? '{}').url

describe('every answer', () => {
  test.each(['/', '/admin', '/queue', '/api/pages', '/api/media/file/x.png', '/_next/x', '/nothing'])(
    'has the protective headers (%s)',
    async (path) => {
      const answer = await send(path)
      expect(answer).toMatch(/x-content-type-options: nosniff/i)
      expect(answer).toMatch(/x-frame-options: DENY/i)
      expect(answer).toMatch(/referrer-policy: same-origin/i)
      expect(answer).toMatch(/strict-transport-security: max-age=31536000/i)
      expect(answer).toMatch(/content-security-policy: [^\r]*frame-ancestors 'none'/i)
      expect(answer).toMatch(/content-security-policy: [^\r]*object-src 'none'|sandbox/i)
    },
  )

  test.each(['/admin', '/admin/login', '/admin/sync', '/nothing'])(
    'that is a page gives its scripts a nonce, new for each, which no request can choose (%s)',
    async (path) => {
      const nonces = new Set<string>()
      for (let n = 0; n < 3; n++) {
        const answer = await send(path, "content-security-policy: script-src 'nonce-mine'\r\n")
        const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policyOf(answer))?.[1]
        expect(answer).not.toContain('nonce-mine')
        expect(answer.split('\r\n\r\n')[1]).toContain(`'nonce-${nonce}'`)
        nonces.add(nonce ?? '')
      }
      expect(nonces.size).toBe(3)
    },
  )

  test.each(['/', '/admin', '/admin/login', '/queue', '/nothing', '/api/pages'])(
    'is held to its scripts, which are neither inline nor evaluated (%s)',
    async (path) => {
      const answer = await send(path)
      const scripts = /(script-src|default-src) [^;]*/.exec(policyOf(answer))?.[0]
      expect(scripts).toMatch(/'self'|'none'/)
      expect(scripts).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
      expect(answer).not.toMatch(/content-security-policy-report-only/i)
    },
  )

  test('of the admin shows the shops in frames, and of the API nothing runs', async () => {
    expect(await send('/admin')).toContain(
      "frame-src 'self' https://shop.example https://noor.example; frame-ancestors 'none'",
    )
    expect(await send('/api/media/file/x.svg')).toContain("default-src 'none'")
  })
})

test.each([
  '/%ff',
  '/%00',
  '/admin/%ED%A0%80',
  '//evil.example',
  '//evil.example/..',
  '/a/..%2f..%2fb',
  '/admin?x=%ff',
  '/admin?x=%00',
  '/admin?__proto__[x]=1',
  '/admin/collections/pages?limit=abc',
  '/%5cevil.example',
  '/a/../b',
  '/_next/image?url=%2Fx&w=64&q=75',
])('an address that is malformed leads to its refusal (%s)', async (target) => {
  expect(await reached(target)).toBe('/api/malformed?limit=none')
})

test.each([
  '/',
  '/admin/collections/pages?limit=10&page=1&sort=-title',
  '/api/media/file/a%20b%20%D8%B4.png',
  '/admin/collections/pages?where[or][0][and][0][title][contains]=50%25',
  '/admin/login?redirect=%2Fadmin',
])('an address that is meant is left alone (%s)', async (target) => {
  expect(await reached(target)).toBe(target)
})
