import { describe, expect, test } from 'vitest'
import { readableLine } from '../src/terminal/readable-line.ts'

const GREEN = (text: string) => `\u001b[32m${text}\u001b[39m`
const json = (fields: object) => JSON.stringify(fields)
const worker = (fields: object) =>
  json({ level: 30, time: 1795935797753, pid: 1, hostname: 'vm', name: 'sync-worker', job: '1', ...fields })
const shop = (fields: object) => json({ time: '2026-11-29T07:03:42.121Z', level: 'info', ...fields })
const asked = (method: string, path: string, status: number) =>
  shop({ event: 'request', requestId: 'b2c0ffee', method, path, status, ms: 9 })

describe('what happened is told in one short line', () => {
  test.each([
    ['a page of the shop', asked('GET', '/fernhollow/en', 200), 'GET /fernhollow/en 200, 9 ms'],
    ['a form of the shop', asked('POST', '/api/cart', 303), 'POST /api/cart 303, 9 ms'],
    [
      'what a purge dropped',
      shop({ event: 'cache.purged', webhookId: 'x', tags: 3 }),
      'cache.purged: tags 3',
    ],
    [
      'a save in Payload',
      ' PATCH /api/pages/3 200 in 31ms (next.js: 1.1ms)',
      'PATCH /api/pages/3 200, 31 ms',
    ],
    [
      'a save in Payload that took long',
      ' POST /api/pages 201 in 2.3s (next.js: 3ms)',
      'POST /api/pages 201, 2300 ms',
    ],
    [
      'a save in Medusa',
      `${GREEN('http')}:    POST /admin/products/prod_1 ← - (200) - 222.873 ms`,
      'POST /admin/products/prod_1 200, 223 ms',
    ],
    [
      'a batch of the engine',
      worker({ requestId: 'x', entity: 'store', links: 3, ms: 320, failed: 0, msg: 'batch' }),
      'batch: store, links 3, 320 ms',
    ],
    [
      'a batch that failed',
      worker({ entity: 'store', links: 3, failed: 3, msg: 'batch' }),
      'batch: store, links 3, failed 3',
    ],
    ['words of Medusa', `${GREEN('info')}:    Processing order.placed`, 'Processing order.placed'],
    ['words of Payload', `[07:01:28] ${GREEN('INFO')}: \u001b[36mSent.\u001b[39m`, 'Sent.'],
    ['words of a tool', 'ready', 'ready'],
  ])('%s', (_, line, text) => {
    expect(readableLine(line)).toEqual({ level: 'info', text })
  })

  test('nothing of it is longer than a line', () => {
    const text = readableLine(worker({ msg: 'x'.repeat(1000) }))?.text ?? ''
    expect(text.length).toBeLessThanOrEqual(160)
  })
})

describe('what nobody asked about is not told', () => {
  test.each([
    asked('GET', '/api/health', 200),
    asked('POST', '/api/purge', 204),
    asked('GET', '/_serverFn/abc', 200),
    asked('GET', '/assets/a.js', 200),
    ' GET /api/health 200 in 17.9s (next.js: 2.1s)',
    ' GET /api/metrics 200 in 5ms',
    ' POST /api/integrations/medusa/webhook 202 in 31ms (next.js: 1.1ms)',
    ' GET /admin/collections/pages 200 in 31ms',
    `${GREEN('http')}:    GET /health ← - (200) - 2 ms`,
    `${GREEN('http')}:    POST /internal/records/list ← - (200) - 2.1 ms`,
    `${GREEN('http')}:    GET /store/products ← - (200) - 22 ms`,
    '○ Compiling /api/health ...',
    '✓ Compiled in 30ms',
    '✓ Finished writing to filesystem cache in 12.9s',
    '',
    '   ',
    '    at Object.run (/somewhere/file.ts:3:4)',
    '(Use `node --trace-warnings ...` to show where the warning was created)',
  ])('%j', (line) => {
    expect(readableLine(line)).toBeNull()
  })
})

describe('what went wrong is always told', () => {
  test.each([
    ['error', asked('GET', '/api/health', 503), 'GET /api/health 503, 9 ms'],
    [
      'error',
      ' POST /api/integrations/medusa/webhook 500 in 31ms',
      'POST /api/integrations/medusa/webhook 500, 31 ms',
    ],
    [
      'error',
      shop({ level: 'error', event: 'source.failed', source: 'medusa', code: 'PEER_AWAY' }),
      'source.failed: source medusa, code PEER_AWAY',
    ],
    [
      'error',
      worker({ level: 50, msg: 'a request failed', route: '/x', code: 'A' }),
      'a request failed: route /x, code A',
    ],
    ['error', `\u001b[31merror\u001b[39m:   It broke`, 'It broke'],
    ['warn', worker({ level: 40, msg: 'slow' }), 'slow'],
    ['warn', '(node:20636) MaxListenersExceededWarning: a leak', 'MaxListenersExceededWarning: a leak'],
    [
      'warn',
      `\u001b[33mwarn\u001b[39m:    ${json({ event: 'relay.peer-refuses', reason: 'TimeoutError', status: null })}`,
      'relay.peer-refuses: reason TimeoutError',
    ],
  ] as const)('%s: %s', (level, line, text) => {
    expect(readableLine(line)).toEqual({ level, text })
  })
})

test('no line is shown as JSON, whatever is in it', () => {
  const line = worker({ msg: 'odd', list: [1, 2], inner: { a: 1 } })
  expect(readableLine(line)?.text).toBe('odd')
  expect(readableLine('{"never closed')?.text).toBe('{"never closed')
})
