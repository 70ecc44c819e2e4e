import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

type App = keyof RunningStack['stack']['urls']

/** What no browser sends, as each app answers it when it runs in production: refused, and never a failure of its own. */
export function oddRequestsAreRefused(running: () => RunningStack): void {
  describe('a request that nobody means', () => {
    test.each<[string, App, string, string, Record<string, string>, string]>([
      ['TRACE', 'backend', 'TRACE', '/store/products', {}, ''],
      ['TRACE', 'orchestrator', 'TRACE', '/api/pages', {}, ''],
      ['TRACE of a page', 'orchestrator', 'TRACE', '/admin/login', {}, ''],
      ['TRACE', 'storefront', 'TRACE', '/fernhollow/en', {}, ''],
      ['a method of nobody’s', 'orchestrator', 'PROPFIND', '/api/pages', {}, ''],
      [
        'a form for a page',
        'orchestrator',
        'POST',
        '/admin/a.b',
        { 'content-type': 'multipart/form-data; boundary=x' },
        '-1',
      ],
      [
        'a form for no page',
        'orchestrator',
        'POST',
        '/nothing',
        { 'content-type': 'multipart/form-data; boundary=x' },
        '-1',
      ],
      ['an action of nobody’s', 'orchestrator', 'POST', '/admin', { 'next-action': 'x' }, '[]'],
      ['a way to sign in that objects inherit', 'backend', 'GET', '/auth/constructor/toString', {}, ''],
      [
        'a person that objects inherit',
        'backend',
        'POST',
        '/auth/__proto__/emailpass',
        { 'content-type': 'application/json' },
        '{}',
      ],
      ['a product that objects inherit', 'storefront', 'GET', '/halden/en/products/__proto__', {}, ''],
      ['a category that objects inherit', 'storefront', 'GET', '/halden/ar/category/__proto__', {}, ''],
    ])('%s, at the %s, is refused', async (_, app, method, path, headers, body) => {
      const status = await send(running().stack.urls[app], method, path, headers, body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status === 501 || status < 500).toBe(true)
    })
  })
}

/** `fetch` refuses to send some of these, and writes paths anew. */
function send(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
