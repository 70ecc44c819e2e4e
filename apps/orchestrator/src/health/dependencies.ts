import { Redis } from 'ioredis'
import { getPayload } from 'payload'
import { env } from '../env.ts'
import config from '../payload.config.ts'
import type { Dependency } from './check-health.ts'

export const dependencies: readonly Dependency[] = [
  {
    name: 'database',
    ask: async () => {
      const payload = await getPayload({ config })
      return payload.db.pool.query('select 1')
    },
  },
  {
    name: 'redis',
    // A connection of its own for each question: one that is kept would have to be watched in turn.
    ask: async () => {
      const redis = new Redis(env.REDIS_URL, {
        lazyConnect: true,
        maxRetriesPerRequest: 0,
        retryStrategy: () => null,
        connectTimeout: 2000,
      })
      redis.on('error', () => undefined)
      try {
        await redis.connect()
        return await redis.ping()
      } finally {
        redis.disconnect()
      }
    },
  },
]
