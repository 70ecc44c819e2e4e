import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import type { Entity, QueueStats } from '@tandem/contracts'
import Queue from 'bull'
import Redis from 'ioredis'
import { inScope } from '../../logging/scope.ts'
import type { Board } from './board.ts'

/**
 * Bull, and nothing else knows it. A ring says "there may be work for this entity"; the work itself is in
 * Postgres, so a lost ring costs a second (the sweep rings again) and a lost Redis loses nothing.
 */
export type Bell = {
  /** Rings once now and at most once more for all calls of the next few milliseconds. Rejects when Redis is away. */
  ring(entity: Entity): Promise<void>
  /** Calls `handler` for every ring, `concurrency` at a time. */
  answer(
    handler: (entity: Entity, progress: (percent: number) => void) => Promise<void>,
    concurrency: number,
  ): void
  stats(): Promise<QueueStats['stats']>
  /** Pages that show the queue, served under this path. Loaded when they are asked for. */
  board(address: string): Promise<Board>
  /** Waits for running handlers, then disconnects. */
  close(): Promise<void>
}

type RingJob = { entity: Entity }

const BURST_MS = 15
const REDIS_TIMEOUT_MS = 2_000

export function openBell(redisUrl: string, onError: (error: Error) => void): Bell {
  const clients: Redis[] = []
  const queue = new Queue<RingJob>('sync', {
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

  /** Entities rung within the last burst: null after the first ring, then the second one that all others share. */
  const bursts = new Map<Entity, Promise<void> | null>()

  async function add(entity: Entity): Promise<void> {
    await withDeadline(queue.add({ entity }), REDIS_TIMEOUT_MS)
  }

  return {
    ring(entity) {
      const second = bursts.get(entity)
      if (second) return second
      if (second === undefined) {
        bursts.set(entity, null)
        setTimeout(() => bursts.get(entity) === null && bursts.delete(entity), BURST_MS).unref()
        return add(entity)
      }
      const shared = setTimeoutAsync(BURST_MS).then(() => {
        bursts.delete(entity)
        return add(entity)
      })
      bursts.set(entity, shared)
      return shared
    },
    answer(handler, concurrency) {
      void queue.process(concurrency, async (job) => {
        await inScope({ job: String(job.id) }, () =>
          handler(job.data.entity, (percent) => {
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
