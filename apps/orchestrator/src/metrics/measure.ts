import { readCounters } from '../sync/ledger/counters.ts'
import type { Queryable } from '../sync/ledger/database.ts'
import { countWorkers } from '../sync/ledger/presence.ts'
import { readStanding } from '../sync/operate/overview/standing.ts'
import { groupParked } from '../sync/operate/parked.ts'
import type { Bell } from '../sync/queue/bell.ts'
import { countDrift } from '../sync/reconcile/drift-report.ts'
import type { Measured } from './metrics-page.ts'

/** Costs what is unusual: however many records are in step and however long the history is. */
export async function measure(database: Queryable, bell: Pick<Bell, 'stats'>): Promise<Measured> {
  const [standing, parked, drift, workers, counters, queue] = await Promise.all([
    readStanding(database),
    groupParked(database),
    countDrift(database),
    countWorkers(database),
    readCounters(database),
    bell.stats().catch(() => null),
  ])
  return { standing, parked, drift, workers, counters, queue, now: new Date() }
}
