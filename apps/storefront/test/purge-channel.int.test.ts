import { startTestServices } from '@tandem/dev-services'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { purgeChannel } from '../src/cache/purge-channel.ts'

let services: Awaited<ReturnType<typeof startTestServices>> | undefined
let redisUrl = process.env.TEST_REDIS_URL ?? ''
beforeAll(async () => {
  if (redisUrl) return
  services = await startTestServices({})
  redisUrl = services.redisUrl
}, 60_000)
afterAll(() => services?.stop())

test('a purge at one storefront reaches the others', async () => {
  const purged: string[][] = [[], []]
  const channels = purged.map((tags) => purgeChannel(redisUrl, (sent) => tags.push(...sent)))
  try {
    // The other one may not have subscribed yet: what is announced again and again arrives once it has.
    await vi.waitFor(
      async () => {
        await channels[0]?.announce(['product:prod_1'])
        expect(purged[1]).toContain('product:prod_1')
      },
      { timeout: 5_000, interval: 50 },
    )
  } finally {
    await Promise.all(channels.map((channel) => channel.close()))
  }
})

test('a Redis that is away fails nobody', async () => {
  const channel = purgeChannel('redis://127.0.0.1:1', () => {})
  await expect(channel.announce(['products'])).resolves.toBeUndefined()
  await channel.close()
})
