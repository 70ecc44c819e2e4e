import { Redis } from 'ioredis'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import type { Client } from './client.ts'
import type { RateLimitSettings } from './variables.ts'

const WINDOW_SECONDS = 60
/** Guessing one password goes on for longer than a flood. */
const ACCOUNT_WINDOW_SECONDS = 15 * 60
/** A Redis that does not answer in this time is away: the request must not wait for it. */
const REDIS_TIMEOUT_MS = 250

export type LimitKind = 'public' | 'signIns' | 'accounts' | 'refusals'

export type RateLimits = {
  /** Counts a request. null: let it pass; else the seconds after which to come again. */
  count(kind: LimitKind, client: Client): Promise<number | null>
  /** Has a client begin anew. */
  forgive(kind: LimitKind, client: Client): Promise<void>
  close(): void
}

/**
 * Counts requests per client and minute, in Redis, so that all processes of an app count together. While
 * Redis is away or there is none, each process counts in its own memory: nobody is let in unlimited, and nobody
 * is shut out.
 */
export function openRateLimits(
  app: string,
  redisUrl: string | undefined,
  settings: RateLimitSettings,
): RateLimits {
  const redis = redisUrl === undefined ? undefined : connectTo(redisUrl)
  const limiter = (kind: LimitKind, points: number, duration = WINDOW_SECONDS) => {
    const common = { keyPrefix: `tandem:limit:${app}:${kind}`, points, duration }
    if (!redis) return new RateLimiterMemory(common)
    return new RateLimiterRedis({
      ...common,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      // Who is over the limit already costs no more round trips.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory(common),
    })
  }
  const limiters: Readonly<Record<LimitKind, RateLimiterAbstract>> = {
    public: limiter('public', settings.RATE_LIMIT_PUBLIC),
    signIns: limiter('signIns', settings.RATE_LIMIT_SIGN_INS),
    accounts: limiter('accounts', settings.RATE_LIMIT_ACCOUNTS, ACCOUNT_WINDOW_SECONDS),
    refusals: limiter('refusals', settings.RATE_LIMIT_REFUSALS),
  }
  return {
    async count(kind, client) {
      if (client.isExempt) return null
      try {
        await limiters[kind].consume(client.key)
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
    async forgive(kind, client) {
      // A Redis that is away has nothing to forgive, and its answer is waited for by nobody.
      await limiters[kind].delete(client.key).catch(() => false)
    },
    close: () => redis?.disconnect(),
  }
}

function connectTo(redisUrl: string): Redis {
  const redis = new Redis(redisUrl, {
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    commandTimeout: REDIS_TIMEOUT_MS,
  })
  // Without a listener a lost connection would end the process. It is made again by itself.
  redis.on('error', () => undefined)
  return redis
}
