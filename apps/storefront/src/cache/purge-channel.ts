import { purgeRequestSchema } from '@tandem/contracts/shop'
import { Redis } from 'ioredis'
import { log } from '../log/log.ts'

const CHANNEL = 'tandem:storefront:purge'

/**
 * Tells every storefront on one Redis what was purged, so that it doesn't matter which of them was called.
 * A storefront that is cut off from Redis misses purges; the age limits of the cache still hold for it.
 */
export function purgeChannel(redisUrl: string, purge: (tags: readonly string[]) => void) {
  const options = { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true }
  const sender = new Redis(redisUrl, options)
  const listener = new Redis(redisUrl, options)
  for (const connection of [sender, listener]) {
    connection.on('error', (error: Error) => log('error', 'redis.failed', { message: error.message }))
  }
  listener.on('message', (_channel, message) => {
    const sent = purgeRequestSchema.safeParse(parse(message))
    if (sent.success) purge(sent.data.tags)
  })
  // ioredis subscribes again by itself after a lost connection; this is for the first one.
  listener.once('ready', () => {
    listener.subscribe(CHANNEL).catch((error: Error) => {
      log('error', 'redis.failed', { message: error.message })
    })
  })
  const ready = Promise.allSettled([sender.connect(), listener.connect()])

  return {
    /** Never fails: who announces has purged its own cache already. */
    async announce(tags: readonly string[]): Promise<void> {
      await ready
      await sender.publish(CHANNEL, JSON.stringify({ tags })).catch((error: Error) => {
        log('error', 'purge.not_announced', { message: error.message })
      })
    },
    async close(): Promise<void> {
      await ready
      sender.disconnect()
      listener.disconnect()
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
