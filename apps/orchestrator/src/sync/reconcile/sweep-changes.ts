import { laneKey } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { keepReplaced } from '../ledger/keep-replaced.ts'
import { type CompareDeps, findSettledDrift, integrationOf, pageSizeOf } from './find-drift.ts'
import { mergePages } from './merge-pages.ts'
import { finishSweep, giveBackSweep, type LeasedSweep, saveSweptPage, takeSweep } from './sweep-state.ts'

export type SweepDeps = CompareDeps & {
  /** Ids of each side that are looked at together: what a sweep holds in memory. */
  readonly pageSize: number
  readonly intervalSeconds: number
  /** One line per sweep for the log; ids and counts only. */
  readonly onSweep: (line: { lane: string; checked: number; found: number; error?: string }) => void
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
    const sweep = await takeSweep(deps.pool, deps.presence())
    if (!sweep) return
    const count = { checked: 0, found: 0 }
    try {
      await make(sweep, deps, shouldStop, count)
      deps.onSweep({ lane: laneKey(sweep), ...count })
    } catch (cause) {
      if (cause instanceof SyncError && cause.code === 'PEER_BUSY') {
        const intervalSeconds = Math.ceil(cause.retryAfterMs / 1_000)
        await giveBackSweep(deps.pool, sweep, { error: null, intervalSeconds })
        continue
      }
      const error = cause instanceof Error ? cause.message : String(cause)
      await giveBackSweep(deps.pool, sweep, { error, intervalSeconds: deps.intervalSeconds })
      deps.onSweep({ lane: laneKey(sweep), ...count, error })
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
  const integration = integrationOf(sweep, deps)
  const { remote } = integration
  const pageSize = pageSizeOf(integration, sweep.entity, deps.pageSize)
  const hub = deps.hub(sweep.integration)
  let asOf: { remote: Date; hub: Date } | undefined
  let after: string | null = null
  let run: string | undefined
  while (!shouldStop()) {
    const [there, here] = await Promise.all([
      remote.listChanged(entity, since.remote, after, pageSize),
      hub.listChanged(deps.pool, entity, since.hub, after, pageSize),
    ])
    for (const one of there.replaced ?? []) await keepReplaced(deps.pool, sweep.integration, one)
    asOf ??= { remote: there.asOf, hub: here.asOf }
    const { ids, cursor, isLast } = mergePages([there.ids, here.ids], pageSize)
    const drifts = await findSettledDrift(sweep, { ids, by: 'remote_id' }, deps)
    count.checked += ids.length
    count.found += drifts.length
    const saved = await saveSweptPage(deps.pool, sweep, { run, checked: count.checked, drifts })
    if (saved === false) return
    run = saved
    if (isLast) return finishSweep(deps.pool, sweep, asOf, deps.intervalSeconds, count)
    after = cursor
  }
  await giveBackSweep(deps.pool, sweep)
}
