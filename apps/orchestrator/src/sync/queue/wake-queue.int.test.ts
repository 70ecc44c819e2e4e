import { startTestServices } from '@tandem/dev-services'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { openWakeQueue, type WakeQueue } from './wake-queue.ts'

let services: Awaited<ReturnType<typeof startTestServices>>
const open: WakeQueue[] = []

beforeAll(async () => {
  // A Redis of its own: it is wiped.
  services = await startTestServices({ databaseUrl: process.env.TEST_DATABASE_URL })
})
afterEach(async () => {
  for (const queue of open.splice(0)) await queue.close()
})
afterAll(() => services?.stop())

function queue(url = services.redisUrl): WakeQueue {
  const opened = openWakeQueue(url, () => {})
  open.push(opened)
  return opened
}

describe('the wake queue', () => {
  test('is heard, in another place than where it was told', async () => {
    const heard: string[] = []
    queue().process(async ({ entity }) => {
      heard.push(entity)
    }, 1)
    await queue().wake(medusaLane('product'))
    await vi.waitFor(() => expect(heard).toEqual(['product']), { timeout: 5_000 })
  })

  test('adds a job at once and one more for a burst, and never loses the last one', async () => {
    const waking = queue()
    const before = (await waking.stats()).total
    await Promise.all(Array.from({ length: 500 }, () => waking.wake(medusaLane('vendor'))))
    const { total } = await waking.stats()
    expect(total - before).toBeLessThanOrEqual(3)
    expect(total - before).toBeGreaterThanOrEqual(2)
  })

  test('still works after Redis was wiped', async () => {
    const heard: string[] = []
    const working = queue()
    working.process(async ({ entity }) => {
      heard.push(entity)
    }, 1)
    await working.wake(medusaLane('tenant'))
    await vi.waitFor(() => expect(heard).toContain('tenant'), { timeout: 5_000 })
    const redis = new Redis(services.redisUrl)
    await redis.flushall()
    await redis.quit()
    await queue().wake(medusaLane('store'))
    await vi.waitFor(() => expect(heard).toContain('store'), { timeout: 10_000 })
  })

  test('says within seconds that Redis is away, instead of waiting for it', async () => {
    const started = performance.now()
    await expect(queue('redis://127.0.0.1:1').wake(medusaLane('product'))).rejects.toThrow()
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
