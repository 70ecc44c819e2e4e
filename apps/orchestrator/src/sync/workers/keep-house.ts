import type pg from 'pg'
import { env } from '../../env.ts'
import type { Log } from '../../logging/log.ts'
import { deleteOldHistory } from '../ledger/retention.ts'
import { foldRollups } from '../ledger/rollups.ts'
import { keepGauges } from '../operate/overview/backlog.ts'
import { repeat } from './repeat.ts'

const RETENTION_MS = 60 * 60 * 1_000
const GAUGES_MS = 10_000

/** Deletes history that is old enough, and keeps the numbers that the console and the metrics show. */
export function keepHouse(pool: pg.Pool, log: Log) {
  return [
    repeat(
      RETENTION_MS,
      async (shouldStop) => {
        const deleted = await deleteOldHistory(pool, env.FORM_SUBMISSIONS_KEPT_DAYS, shouldStop)
        log.info({ deleted }, 'old history deleted')
      },
      (error) => log.error({ reason: String(error) }, 'old history was not deleted; tried again in an hour'),
    ),
    repeat(
      GAUGES_MS,
      async () => {
        await keepGauges(pool)
        await foldRollups(pool)
      },
      (error) => log.error({ reason: String(error) }, 'the gauges were not kept'),
    ),
  ]
}
