import { readWorking } from '../integrations/stop-integration.ts'
import { readCounters } from '../sync/ledger/counters.ts'
import type { Queryable } from '../sync/ledger/database.ts'
import { countWorkers } from '../sync/ledger/presence.ts'
import { readBacklog } from '../sync/operate/overview/backlog.ts'
import { groupParked } from '../sync/operate/parked.ts'
import type { WakeQueue } from '../sync/queue/wake-queue.ts'
import { countDrift } from '../sync/reconcile/drift-report.ts'
import type { Measured } from './metrics-page.ts'

/** Costs what is unusual: however many records are in step and however long the history is. */
export async function measure(database: Queryable, wakeQueue: Pick<WakeQueue, 'stats'>): Promise<Measured> {
  const [backlog, parked, drift, workers, integrations, counters, queue] = await Promise.all([
    readBacklog(database),
    groupParked(database),
    countDrift(database),
    countWorkers(database),
    readWorking(database),
    readCounters(database),
    wakeQueue.stats().catch(() => null),
  ])
  return { backlog, parked, drift, workers, integrations, counters, queue, now: new Date() }
}
