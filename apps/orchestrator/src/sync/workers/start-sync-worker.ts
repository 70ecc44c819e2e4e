import { randomUUID } from 'node:crypto'
import { ENTITIES, type Entity } from '@tandem/contracts'
import { ENTITY_DEFINITIONS } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { channelsOf, thresholdsOf } from '../../alerts/from-environment.ts'
import { watch } from '../../alerts/watch.ts'
import { env } from '../../env.ts'
import { openLog } from '../../logging/log.ts'
import { inScope } from '../../logging/scope.ts'
import config from '../../payload.config.ts'
import { tracePass } from '../../tracing/trace-pass.ts'
import { openTracing } from '../../tracing/tracing.ts'
import { openConnectors } from '../connectors/registry.ts'
import { fieldHash } from '../field-hash.ts'
import { openDatabase } from '../ledger/database.ts'
import { findDueEntities } from '../ledger/hints.ts'
import { probeParked } from '../ledger/parked.ts'
import { announcePresence } from '../ledger/presence.ts'
import { deleteOldHistory } from '../ledger/retention.ts'
import { foldTallies } from '../ledger/tallies.ts'
import { keepSample } from '../operate/overview/standing.ts'
import { handOnReplays } from '../operate/replays.ts'
import { type EngineDeps, processLinks } from '../process-links/process-links.ts'
import { purgeStorefront } from '../purge-storefront.ts'
import { openBell } from '../queue/bell.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { startNightlyRuns } from '../reconcile/runs.ts'
import { sweepChanges } from '../reconcile/sweep-changes.ts'
import { registerSweeps } from '../reconcile/sweep-state.ts'
import { listenForHints } from './listen-for-hints.ts'
import { publishScheduled } from './publish-scheduled.ts'
import { repeat } from './repeat.ts'
import { startReconciling } from './start-reconciling.ts'
import { startSweep } from './sweep.ts'
import { takeTurns } from './take-turns.ts'

/** Batches at once, in all and for one entity. */
const CONCURRENCY = 6
const PER_ENTITY = 2
/** A reading and a write, both as slow as may be, are over before the lease is. */
const PEER_TIMEOUT_MS = 6_000
const SWEEP_TICK_MS = 1_000
const ALERTS_MS = 10_000
const RETENTION_MS = 60 * 60 * 1_000
const SAMPLE_MS = 10_000
const SCHEDULE_MS = 5_000
const RECONCILE_PAGE = 500
const SETTLE_MS = 3_000

/** Connects everything, starts working, and answers how to stop without losing work. */
export async function startSyncWorker(): Promise<{ stop(): Promise<void> }> {
  const log = openLog('sync-worker')
  const pool = openDatabase(env.DATABASE_URL, (error) =>
    log.warn({ reason: error.message }, 'a database connection ended'),
  )
  const bell = openBell(env.REDIS_URL, (error) =>
    log.debug({ reason: error.message }, 'the bell is out of order'),
  )
  const presence = announcePresence(env.DATABASE_URL, (error) =>
    log.warn({ reason: String(error) }, 'not known to live; connecting again'),
  )
  const tracing = await openTracing(env, 'tandem-worker')
  const payload = await getPayload({ config })
  let stopping = false

  const connectors = openConnectors(payload, pool, PEER_TIMEOUT_MS)
  const deps: EngineDeps = {
    ...connectors,
    pool,
    definitions: ENTITY_DEFINITIONS,
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

  async function work(entity: Entity, onProgress?: (percent: number) => void) {
    await inScope({ requestId: randomUUID() }, async () => {
      const followUps = await processLinks(entity, deps, onProgress, () => stopping)
      for (const next of followUps) await ring(next)
    })
  }
  /** A ring that fails is no loss: the sweep finds the work. */
  async function ring(entity: Entity) {
    await bell.ring(entity).catch((error) => log.debug({ reason: String(error) }, 'could not ring'))
  }

  bell.answer(takeTurns(PER_ENTITY, work, ring), CONCURRENCY)
  const listener = listenForHints(env.DATABASE_URL, {
    hint: (entity) => void ring(entity),
    purge: (tag) => deps.purge([tag]),
    error: (error) => log.warn({ reason: String(error) }, 'not listening for hints; connecting again'),
  })
  const sweep = startSweep({
    findDue: async () => {
      await probeParked(pool)
      await handOnReplays(pool)
      return findDueEntities(pool)
    },
    ring: (entity) => bell.ring(entity),
    work: (entity) => work(entity),
    now: Date.now,
    onError: (error) => log.error({ reason: String(error) }, 'sweep failed'),
  })
  const retention = repeat(
    RETENTION_MS,
    async (shouldStop) => {
      const deleted = await deleteOldHistory(pool, env.FORM_SUBMISSIONS_KEPT_DAYS, shouldStop)
      log.info({ deleted }, 'old history deleted')
    },
    (error) => log.error({ reason: String(error) }, 'old history was not deleted; tried again in an hour'),
  )
  const sampling = repeat(
    SAMPLE_MS,
    async () => {
      await keepSample(pool)
      await foldTallies(pool)
    },
    (error) => log.error({ reason: String(error) }, 'what stands open was not sampled'),
  )
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
  await registerSweeps(pool, ENTITIES)
  const sweeping = repeat(
    SWEEP_TICK_MS,
    (shouldStop) =>
      sweepChanges(
        {
          ...deps,
          ...connectors,
          pageSize: RECONCILE_PAGE,
          settleMs: SETTLE_MS,
          intervalSeconds: env.RECONCILE_INTERVAL_SECONDS,
          onSweep: (line) =>
            line.error || line.found > 0
              ? log.warn(line, 'changes that no event told of')
              : log.debug(line, 'swept'),
        },
        shouldStop,
      ),
    (error) => log.error({ reason: String(error) }, 'the sweep of recent changes failed'),
  )
  const reconciling = startReconciling({
    hour: env.RECONCILE_HOUR,
    startNightly: (night) => startNightlyRuns(pool, ENTITIES, night),
    reconcile: (shouldStop) =>
      reconcile(
        {
          ...deps,
          ...connectors,
          pageSize: RECONCILE_PAGE,
          settleMs: SETTLE_MS,
          onRun: (line) => log.info(line, 'reconciliation'),
        },
        shouldStop,
      ),
    now: deps.now,
    onError: (error) => log.error({ reason: String(error) }, 'reconciliation failed'),
  })
  log.info('working')

  return {
    async stop() {
      stopping = true
      await retention.stop()
      await publishing.stop()
      await sampling.stop()
      await watching.stop()
      await listener.stop()
      await sweep.stop()
      await sweeping.stop()
      await reconciling.stop()
      await bell.close()
      await presence.stop()
      await tracing.stop()
      await pool.end()
      await payload.destroy()
      log.info('stopped')
    },
  }
}
