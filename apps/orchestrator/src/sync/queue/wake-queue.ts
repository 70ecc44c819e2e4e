import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import type { QueueStats } from '@tandem/contracts/operators'
import { type Lane, laneKey, laneSchema, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import Queue from 'bull'
import Redis from 'ioredis'
import { inScope } from '../../logging/scope.ts'
import type { Board } from './board.ts'

/**
 * Bull, and nothing else knows it. A wake-up job says "there may be work in this lane"; the work itself is in
 * Postgres, so a lost job costs a second (the sweep adds another) and a lost Redis loses nothing.
 */
export type WakeQueue = {
  /** Adds one job now and at most one more for all calls of the next few milliseconds. Rejects when Redis is away. */
  wake(lane: Lane): Promise<void>
  /** Calls `handler` for every job, `concurrency` at a time. */
  process(
    handler: (lane: Lane, progress: (percent: number) => void) => Promise<void>,
    concurrency: number,
  ): void
  stats(): Promise<QueueStats['stats']>
  /** Pages that show the queue, served under this path. Loaded when they are asked for. */
  board(address: string): Promise<Board>
  /** Waits for running handlers, then disconnects. */
  close(): Promise<void>
}

/** A job that was added before there were integrations is about Medusa. */
const jobSchema = laneSchema.extend({
  integration: laneSchema.shape.integration.default(MEDUSA_INTEGRATION),
})

const BURST_MS = 15
const REDIS_TIMEOUT_MS = 2_000

export function openWakeQueue(redisUrl: string, onError: (error: Error) => void): WakeQueue {
  const clients: Redis[] = []
  const queue = new Queue<Lane>('sync', {
    prefix: 'tandem',
    settings: { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 },
    createClient(type) {
      const client = new Redis(redisUrl, {
        // Bull's blocking and subscribing connections must wait for ever; commands must not.
        ...(type === 'client'
          ? { maxRetriesPerRequest: 1, commandTimeout: REDIS_TIMEOUT_MS }
          : { maxRetriesPerRequest: null, enableReadyCheck: false }),
        retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
      })
      client.on('error', onError)
      clients.push(client)
      return client
    },
    defaultJobOptions: { attempts: 1, removeOnComplete: 100, removeOnFail: 200 },
  })
  queue.on('error', onError)

  /** Lanes woken within the last burst: null after the first job, then the second one that all others share. */
  const bursts = new Map<string, Promise<void> | null>()

  async function add(lane: Lane): Promise<void> {
    await withDeadline(queue.add(lane), REDIS_TIMEOUT_MS)
  }

  return {
    wake(lane) {
      const key = laneKey(lane)
      const second = bursts.get(key)
      if (second) return second
      if (second === undefined) {
        bursts.set(key, null)
        setTimeout(() => bursts.get(key) === null && bursts.delete(key), BURST_MS).unref()
        return add(lane)
      }
      const shared = setTimeoutAsync(BURST_MS).then(() => {
        bursts.delete(key)
        return add(lane)
      })
      bursts.set(key, shared)
      return shared
    },
    process(handler, concurrency) {
      void queue.process(concurrency, async (job) => {
        await inScope({ job: String(job.id) }, () =>
          handler(jobSchema.parse(job.data), (percent) => {
            // Progress is for people to watch; a Redis that went away must not fail the work.
            job.progress(percent).catch(() => {})
          }),
        )
      })
    },
    async stats() {
      const counts = await withDeadline(queue.getJobCounts(), REDIS_TIMEOUT_MS)
      const { waiting, active, completed, failed, delayed } = counts
      return {
        waiting,
        active,
        completed,
        failed,
        delayed,
        total: waiting + active + completed + failed + delayed,
      }
    },
    async board(address) {
      const { openBoard } = await import('./board.ts')
      return openBoard(queue, address)
    },
    async close() {
      await queue.close()
      for (const client of clients) client.disconnect()
    },
  }
}

/** A command that Redis never answers must not hold up its caller for minutes. */
async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer within ${ms} ms`)), ms)
  })
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}
