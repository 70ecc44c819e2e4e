import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Entity, MEDUSA_ENTITIES } from '@tandem/contracts/sync'
import { type Server, startRedis } from '@tandem/dev-services'
import Queue from 'bull'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { processLinks } from '../process-links/process-links.ts'
import { type EngineFixture, openEngine } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { openWakeQueue, type WakeQueue } from './wake-queue.ts'

const SOON = { timeout: 20_000 }
const folder = mkdtempSync(join(tmpdir(), 'tandem-queue-'))
let redis: Server
let queue: WakeQueue
/** Looks from outside, as a dashboard does. */
let watcher: Queue.Queue

beforeAll(async () => {
  redis = await startRedis({ dataDir: folder, data: 'kept', port: 0 })
})
beforeEach(async () => {
  queue = openWakeQueue(redis.url, () => {})
  watcher = new Queue('sync', redis.url, { prefix: 'tandem' })
  watcher.on('error', () => {})
  await watcher.isReady()
  return async () => {
    await queue.close()
    await watcher.close()
  }
})
afterAll(async () => {
  await redis?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Wakes `count` times, each of them a job of its own. */
async function wake(count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += MEDUSA_ENTITIES.length) {
    const some = MEDUSA_ENTITIES.slice(0, count - sent)
    await Promise.all(some.map((entity) => queue.wake(medusaLane(entity))))
    await vi.waitFor(async () => expect((await queue.stats()).waiting).toBe(0), SOON)
  }
}

describe('what the queue remembers', () => {
  test('is the last 100 jobs that went well and the last 200 that failed, and no other', async () => {
    let outcome: 'good' | 'bad' = 'good'
    queue.process(async () => {
      if (outcome === 'bad') throw new Error('no')
    }, 4)
    await wake(130)
    outcome = 'bad'
    await wake(240)
    await vi.waitFor(async () => expect(await queue.stats()).toMatchObject({ active: 0, waiting: 0 }), SOON)

    const numbers = (jobs: readonly Queue.Job[]) =>
      jobs.map((job) => Number(job.id)).toSorted((a, b) => a - b)
    const from = (first: number, count: number) => Array.from({ length: count }, (_, n) => first + n)
    expect(numbers(await watcher.getCompleted())).toEqual(from(31, 100))
    expect(numbers(await watcher.getFailed())).toEqual(from(171, 200))
    expect(await queue.stats()).toMatchObject({ completed: 100, failed: 200, total: 300 })
  })

  test('says how far a job is, and never goes back', async () => {
    const engine: EngineFixture = await openEngine()
    const heard = new Map<string, number[]>()
    const done: string[] = []
    watcher.on('global:progress', (id: unknown, percent: unknown) => {
      heard.set(String(id), [...(heard.get(String(id)) ?? []), Number(percent)])
    })
    watcher.on('global:completed', (id: unknown) => done.push(String(id)))
    try {
      // More than one batch, and a last look that finds nothing.
      const ids = Array.from({ length: 120 }, (_, n) => `ten_${n}`)
      for (const id of ids)
        engine.medusa.records.set(id, { id, handle: id, name: id, status: 'active', settings: {} })
      await engine.hint('tenant', ...ids)
      // No turn is over before the batches are, however slow the machine is.
      const at = new Date()
      queue.process(async (lane, progress) => {
        await processLinks(lane, { ...engine.deps, now: () => at }, { onProgress: progress })
      }, 1)
      await queue.wake(medusaLane('tenant'))
      await vi.waitFor(() => expect(done).toHaveLength(1), SOON)
      expect(heard.get(done[0] ?? '')).toEqual([10, 30, 50, 90, 100])
      const { rows } = await engine.pool.query('select count(*)::int as made from tenants')
      expect(rows[0]).toEqual({ made: 120 })
    } finally {
      await engine.close()
    }
  })
})

test('a Redis that is killed and comes back is told and heard again, with nobody’s help', async () => {
  const heard: Entity[] = []
  queue.process(async ({ entity }) => {
    heard.push(entity)
  }, 1)
  await queue.wake(medusaLane('tenant'))
  await vi.waitFor(() => expect(heard).toEqual(['tenant']), SOON)
  const port = Number(new URL(redis.url).port)
  await redis.crash()
  await expect(queue.wake(medusaLane('store'))).rejects.toThrow()
  await expect(queue.stats()).rejects.toThrow()
  redis = await startRedis({ dataDir: folder, data: 'kept', port })
  expect(Number(new URL(redis.url).port)).toBe(port)
  await vi.waitFor(() => queue.wake(medusaLane('vendor')), SOON)
  await vi.waitFor(() => expect(heard).toContain('vendor'), SOON)
  await expect(queue.stats()).resolves.toMatchObject({ waiting: 0 })
})
