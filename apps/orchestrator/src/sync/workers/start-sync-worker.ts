import { randomUUID } from 'node:crypto'
import type { Lane } from '@tandem/contracts/sync'
import { getPayload } from 'payload'
import { channelsOf, thresholdsOf } from '../../alerts/from-environment.ts'
import { watch } from '../../alerts/watch.ts'
import { startDemos } from '../../demo/start-demos.ts'
import { env } from '../../env.ts'
import { openLog } from '../../logging/log.ts'
import { inScope } from '../../logging/scope.ts'
import config from '../../payload.config.ts'
import { tracePass } from '../../tracing/trace-pass.ts'
import { openTracing } from '../../tracing/tracing.ts'
import { openSides } from '../connectors/open-sides.ts'
import { fieldHash } from '../field-hash.ts'
import { installCapture } from '../hub/capture/install.ts'
import { openDatabase } from '../ledger/database.ts'
import { findDueLanes } from '../ledger/hints.ts'
import { releaseArrived } from '../ledger/links.ts'
import { probeParked } from '../ledger/parked.ts'
import { announcePresence } from '../ledger/presence.ts'
import { handOnReplays } from '../operate/replays.ts'
import { type EngineDeps, processLinks, type Turn } from '../process-links/process-links.ts'
import { purgeStorefront } from '../purge-storefront.ts'
import { openWakeQueue } from '../queue/wake-queue.ts'
import { keepHouse } from './keep-house.ts'
import { keepIntegrations, registerIntegrations } from './keep-integrations.ts'
import { listenForHints } from './listen-for-hints.ts'
import { publishScheduled } from './publish-scheduled.ts'
import { repeat } from './repeat.ts'
import { startComparing } from './start-comparing.ts'
import { stopAll } from './stop-all.ts'
import { startSweep } from './sweep.ts'
import { takeTurns } from './take-turns.ts'

/** Batches at once: in all, of one integration and in one lane. */
const CONCURRENCY = 6
const SHARES = { perIntegration: 4, perLane: 2 }
/** A reading and a write, both as slow as may be, are over before the lease is. */
const PEER_TIMEOUT_MS = 6_000
const ALERTS_MS = 10_000
const SCHEDULE_MS = 5_000

/** Connects everything, starts working, and answers how to stop without losing work. */
export async function startSyncWorker(): Promise<{ stop(): Promise<void> }> {
  const log = openLog('sync-worker')
  const pool = openDatabase(env.DATABASE_URL, (error) =>
    log.warn({ reason: error.message }, 'a database connection ended'),
  )
  const queue = openWakeQueue(env.REDIS_URL, (error) =>
    log.debug({ reason: error.message }, 'the queue can’t be reached'),
  )
  const presence = announcePresence(env.DATABASE_URL, (error) =>
    log.warn({ reason: String(error) }, 'not known to live; connecting again'),
  )
  const tracing = await openTracing(env, 'tandem-worker')
  const payload = await getPayload({ config })
  let stopping = false

  const sides = await openSides(payload, pool, PEER_TIMEOUT_MS)
  const deps: EngineDeps = {
    ...sides,
    pool,
    purge: purgeStorefront({ url: env.STOREFRONT_URL, secrets: env.STOREFRONT_PURGE_SECRET }, (error, tags) =>
      log.warn({ reason: String(error), tags }, 'the storefront was not told; its cache ends by age'),
    ),
    hash: fieldHash,
    now: () => new Date(),
    random: Math.random,
    presence: presence.id,
    trace: (batch, works, times) => tracePass(tracing, batch, works, times),
    onBatch: (line) => log.info(line, 'batch'),
  }

  async function work(lane: Lane, turn: Turn = {}) {
    await inScope({ requestId: randomUUID() }, async () => {
      const followUps = await processLinks(lane, deps, { ...turn, shouldStop: () => stopping })
      for (const next of followUps) await wake(next)
    })
  }
  /** One that fails is no loss: the sweep finds the work. */
  async function wake(lane: Lane) {
    await queue.wake(lane).catch((error) => log.debug({ reason: String(error) }, 'could not wake a worker'))
  }

  queue.process(
    takeTurns(
      SHARES,
      (lane, isShared, onProgress: (percent: number) => void) => work(lane, { isShared, onProgress }),
      wake,
    ),
    CONCURRENCY,
  )
  const listener = listenForHints(env.DATABASE_URL, {
    hint: (lane) => void wake(lane),
    purge: (tag) => deps.purge([tag]),
    error: (error) => log.warn({ reason: String(error) }, 'not listening for hints; connecting again'),
  })
  const sweep = startSweep({
    findDue: async () => {
      await probeParked(pool)
      await releaseArrived(pool)
      await handOnReplays(pool)
      return findDueLanes(pool)
    },
    wake: (lane) => queue.wake(lane),
    work: (lane) => work(lane),
    now: Date.now,
    onError: (error) => log.error({ reason: String(error) }, 'sweep failed'),
  })
  const publishing = repeat(
    SCHEDULE_MS,
    async () => {
      const scheduled = await publishScheduled(payload)
      if (scheduled.failed > 0) log.error(scheduled, 'what was scheduled could not be published')
      else if (scheduled.done > 0) log.info(scheduled, 'published as scheduled')
    },
    (error) => log.error({ reason: String(error) }, 'looking for what is scheduled failed'),
  )
  const channels = channelsOf(env)
  const watching = repeat(
    ALERTS_MS,
    () =>
      watch({
        pool,
        thresholds: thresholdsOf(env),
        channels,
        cmsUrl: env.PAYLOAD_CMS_URL,
        now: deps.now,
        onChange: (line) => log.warn(line, 'alert'),
        onUnheard: (line) => log.error(line, 'an alert was not heard; told again'),
      }),
    (error) => log.error({ reason: String(error) }, 'alerts were not looked at'),
  )
  await installCapture(pool)
  await registerIntegrations(pool, sides, log)
  const parts = [
    listener,
    sweep,
    publishing,
    watching,
    ...keepHouse(pool, log),
    ...keepIntegrations(pool, sides, log),
    ...startComparing(deps, log),
  ]
  const demos = await startDemos(payload, log)
  log.info('working')

  return {
    async stop() {
      stopping = true
      await stopAll(
        [
          parts.map((one) => () => one.stop()),
          demos.map((one) => () => one.stop()),
          // What still works wakes others and reads until it has ended.
          [() => queue.close(), () => presence.stop(), () => tracing.stop()],
          [() => pool.end(), () => payload.destroy()],
        ],
        (error) => log.error({ reason: String(error) }, 'a part did not stop as it should'),
      )
      log.info('stopped')
    },
  }
}
