import type pg from 'pg'
import { listStopped } from '../integrations/stop-integration.ts'
import type { Queryable } from '../sync/ledger/database.ts'
import { readBacklog } from '../sync/operate/overview/backlog.ts'
import { countDrift } from '../sync/reconcile/drift-report.ts'
import type { AlertChannel, Measures, Thresholds } from './alert.ts'
import { noteChanges } from './alert-state.ts'
import { alertText } from './alert-text.ts'
import { tell } from './tell.ts'

export type WatchDeps = {
  readonly pool: pg.Pool
  readonly thresholds: Thresholds
  readonly channels: readonly AlertChannel[]
  readonly cmsUrl: string
  readonly now: () => Date
  readonly onChange: (line: { alert: string; isRaised: boolean }) => void
  readonly onUnheard: (line: { channel: string; reason: string }) => void
}

/** Looks once, and tells whoever has not heard. Any number of workers may do so. */
export async function watch(deps: WatchDeps): Promise<void> {
  if (deps.channels.length === 0) return
  const measures = await measure(deps.pool, deps.now())
  const names = deps.channels.map(({ name }) => name)
  for (const { kind, isRaised } of await noteChanges(deps.pool, measures, deps.thresholds, names)) {
    deps.onChange({ alert: kind, isRaised })
  }
  // Side by side: one that does not answer holds up nobody else.
  await Promise.all(
    deps.channels.map(async (channel) => {
      const errors = await tell(deps.pool, channel, (message) => alertText(message, deps.cmsUrl))
      for (const reason of errors) deps.onUnheard({ channel: channel.name, reason })
    }),
  )
}

async function measure(database: Queryable, now: Date): Promise<Measures> {
  const backlog = await readBacklog(database)
  const drift = await countDrift(database)
  const waits = backlog.map(({ oldestWaitingSince }) => oldestWaitingSince ?? now)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    'oldest-change': Math.max(0, ...waits.map((since) => (now.getTime() - since.getTime()) / 1_000)),
    parked: sum(backlog.map((each) => each.parked)),
    conflicts: sum(backlog.map((each) => each.openConflicts)),
    drift: sum(drift.map((each) => each.records)),
    integrations: (await listStopped(database)).length,
  }
}
