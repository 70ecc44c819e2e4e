import { env } from '../../env.ts'
import type { Log } from '../../logging/log.ts'
import { loadRecords } from '../process-links/load-records.ts'
import type { EngineDeps } from '../process-links/process-links.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { startNightlyRuns } from '../reconcile/start-runs.ts'
import { sweepChanges } from '../reconcile/sweep-changes.ts'
import { repeat } from './repeat.ts'
import { startReconciling } from './start-reconciling.ts'

const SWEEP_TICK_MS = 1_000
const PAGE = { pageSize: 500, settleMs: 3_000 }

/** Finds what no event told of: recent changes all the time, everything at night or when somebody asks. */
export function startComparing(deps: EngineDeps, log: Log) {
  return [
    repeat(
      SWEEP_TICK_MS,
      (shouldStop) =>
        sweepChanges(
          {
            ...deps,
            ...PAGE,
            intervalSeconds: env.RECONCILE_INTERVAL_SECONDS,
            onSweep: (line) =>
              line.error || line.found > 0
                ? log.warn(line, 'changes that no event told of')
                : log.debug(line, 'swept'),
          },
          shouldStop,
        ),
      (error) => log.error({ reason: String(error) }, 'the sweep of recent changes failed'),
    ),
    startReconciling({
      hour: env.RECONCILE_HOUR,
      startNightly: (night) => startNightlyRuns(deps.pool, night),
      reconcile: (shouldStop) =>
        reconcile(
          {
            ...deps,
            ...PAGE,
            load: (lane, readings) => loadRecords(lane, readings, deps),
            onRun: (line) => log.info(line, 'reconciliation'),
          },
          shouldStop,
        ),
      now: deps.now,
      onError: (error) => log.error({ reason: String(error) }, 'reconciliation failed'),
    }),
  ]
}
