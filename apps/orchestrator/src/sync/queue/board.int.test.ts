import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startRedis } from '@tandem/dev-services'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWakeQueue, type WakeQueue } from './wake-queue.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-board-'))
let redis: Server
let queue: WakeQueue

beforeAll(async () => {
  redis = await startRedis({ dataDir: folder, data: 'scratch', port: 0 })
  queue = openWakeQueue(redis.url, () => {})
})
afterAll(async () => {
  await queue?.close()
  await redis?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the board shows the queue, calls nobody else, and changes nothing', async () => {
  const board = await queue.board('/queue')
  const ask = async (path: string, method = 'GET') =>
    await board(new Request(`http://localhost/queue${path}`, { method }))
  const page = await ask('')
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
  const [, style = ''] = html.match(/href="(static\/css\/[^"]+)"/) ?? []
  expect((await ask(`/${style}`)).headers.get('content-type')).toContain('text/css')
  const { queues } = await (await ask('/api/queues')).json()
  expect(queues).toMatchObject([{ name: 'sync', readOnlyMode: true }])
  expect((await ask('/api/queues/sync/pause', 'PUT')).status).toBeGreaterThanOrEqual(400)
})
