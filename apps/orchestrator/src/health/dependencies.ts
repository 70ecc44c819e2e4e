import { getPayload } from 'payload'
import config from '../payload.config.ts'
import type { Dependency } from './check-health.ts'
import { redis } from './redis.ts'

export const dependencies: readonly Dependency[] = [
  {
    name: 'database',
    ask: async () => {
      const payload = await getPayload({ config })
      return payload.db.pool.query('select 1')
    },
  },
  redis,
]
