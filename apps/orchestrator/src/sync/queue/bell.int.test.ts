import { startTestServices } from '@tandem/dev-services'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Bell, openBell } from './bell.ts'

let services: Awaited<ReturnType<typeof startTestServices>>
const open: Bell[] = []

beforeAll(async () => {
  // A Redis of its own: it is wiped.
  services = await startTestServices({ databaseUrl: process.env.TEST_DATABASE_URL })
})
afterEach(async () => {
  for (const bell of open.splice(0)) await bell.close()
})
afterAll(() => services?.stop())

function bell(url = services.redisUrl): Bell {
  const opened = openBell(url, () => {})
  open.push(opened)
  return opened
}

describe('the bell', () => {
  test('is answered, in another place than where it was rung', async () => {
    const heard: string[] = []
    bell().answer(async (entity) => {
      heard.push(entity)
    }, 1)
    await bell().ring('product')
    await vi.waitFor(() => expect(heard).toEqual(['product']), { timeout: 5_000 })
  })

  test('rings at once and once more for a burst, and never loses the last ring', async () => {
    const ringing = bell()
    const before = (await ringing.stats()).total
    await Promise.all(Array.from({ length: 500 }, () => ringing.ring('vendor')))
    const { total } = await ringing.stats()
    expect(total - before).toBeLessThanOrEqual(3)
    expect(total - before).toBeGreaterThanOrEqual(2)
  })

  test('still works after Redis was wiped', async () => {
    const heard: string[] = []
    const answering = bell()
    answering.answer(async (entity) => {
      heard.push(entity)
    }, 1)
    await answering.ring('tenant')
    await vi.waitFor(() => expect(heard).toContain('tenant'), { timeout: 5_000 })
    const redis = new Redis(services.redisUrl)
    await redis.flushall()
    await redis.quit()
    await bell().ring('store')
    await vi.waitFor(() => expect(heard).toContain('store'), { timeout: 10_000 })
  })

  test('says within seconds that Redis is away, instead of waiting for it', async () => {
    const started = performance.now()
    await expect(bell('redis://127.0.0.1:1').ring('product')).rejects.toThrow()
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
