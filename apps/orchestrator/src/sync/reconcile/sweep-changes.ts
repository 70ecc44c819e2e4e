import type { Lister } from '../connectors/connector.ts'
import { listChangedDocuments } from './changed-records.ts'
import { type CompareDeps, findSettledDrift } from './find-drift.ts'
import { mergePages } from './merge-pages.ts'
import { finishSweep, giveBackSweep, type LeasedSweep, saveSweptPage, takeSweep } from './sweep-state.ts'

export type SweepDeps = CompareDeps & {
  readonly medusa: Pick<Lister, 'listChanged'>
  /** Ids of each side that are looked at together: what a sweep holds in memory. */
  readonly pageSize: number
  readonly intervalSeconds: number
  /** One line per sweep for the log; ids and counts only. */
  readonly onSweep: (line: { entity: string; checked: number; found: number; error?: string }) => void
}

/**
 * Makes every sweep that is due: compares what has changed lately on either side, and hints at what no event
 * told of. A full run does the same for everything; this one finds within a minute what can be found by its
 * date. Any number of processes may do so at once.
 *
 * @throws when the ledger's own database fails; leases then end by themselves and nothing is lost.
 */
export async function sweepChanges(deps: SweepDeps, shouldStop: () => boolean = () => false): Promise<void> {
  while (!shouldStop()) {
    const sweep = await takeSweep(deps.pool)
    if (!sweep) return
    const count = { checked: 0, found: 0 }
    try {
      await make(sweep, deps, shouldStop, count)
      deps.onSweep({ entity: sweep.entity, ...count })
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      await giveBackSweep(deps.pool, sweep, { error, intervalSeconds: deps.intervalSeconds })
      deps.onSweep({ entity: sweep.entity, ...count, error })
    }
  }
}

async function make(
  sweep: LeasedSweep,
  deps: SweepDeps,
  shouldStop: () => boolean,
  count: { checked: number; found: number },
): Promise<void> {
  const { entity, since } = sweep
  let asOf: { medusa: Date; payload: Date } | undefined
  let after: string | null = null
  let run: string | undefined
  while (!shouldStop()) {
    const [medusa, payload] = await Promise.all([
      deps.medusa.listChanged(entity, since.medusa, after, deps.pageSize),
      listChangedDocuments(deps.pool, entity, since.payload, after, deps.pageSize),
    ])
    asOf ??= { medusa: medusa.asOf, payload: payload.asOf }
    const { ids, cursor, isLast } = mergePages([medusa.ids, payload.ids], deps.pageSize)
    const drifts = await findSettledDrift(entity, ids, deps)
    count.checked += ids.length
    count.found += drifts.length
    const saved = await saveSweptPage(deps.pool, sweep, { run, checked: count.checked, drifts })
    if (saved === false) return
    run = saved
    if (isLast) return finishSweep(deps.pool, sweep, asOf, deps.intervalSeconds)
    after = cursor
  }
  await giveBackSweep(deps.pool, sweep)
}
