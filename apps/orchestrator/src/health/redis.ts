import { Redis } from 'ioredis'
import { env } from '../env.ts'
import type { Dependency } from './check-health.ts'

export const redis: Dependency = {
  name: 'redis',
  // A connection of its own for each question: one that is kept would have to be watched in turn.
  ask: async () => {
    const client = new Redis(env.REDIS_URL, {
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
      connectTimeout: 2000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.ping()
    } finally {
      client.disconnect()
    }
  },
}
