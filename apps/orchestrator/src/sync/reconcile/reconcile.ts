import { type Lane, laneKey } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import type { Reading } from '../connectors/connector.ts'
import { listIgnored } from '../ledger/parked.ts'
import { type CompareDeps, type Drift, findSettledDrift, integrationOf, pageSizeOf } from './find-drift.ts'
import { giveBackRun, isEmptyLane, type LeasedRun, savePage, takeRun } from './lead-run.ts'
import { isLoad, load } from './load.ts'
import { mergePages } from './merge-pages.ts'

/** The pause of a run after a page that failed. */
const REST_SECONDS = 30

export type ReconcileDeps = CompareDeps & {
  /** Ids of each side that are looked at together: what a run holds in memory. */
  readonly pageSize: number
  /** Brings in records that were read all together; without it everything is compared one by one. */
  readonly load?: (lane: Lane, readings: ReadonlyMap<string, Reading>) => Promise<void>
  /** One line per run for the log; ids and counts only. */
  readonly onRun: (line: { run: string; lane: string; state: string; error?: string }) => void
}

/**
 * Leads every run that nobody leads, page by page, to its end. Any number of processes may do so at once,
 * and what one of them leaves undone the next one continues at its cursor.
 *
 * @throws when the ledger's own database fails; leases then end by themselves and nothing is lost.
 */
export async function reconcile(deps: ReconcileDeps, shouldStop: () => boolean = () => false): Promise<void> {
  while (!shouldStop()) {
    const run = await takeRun(deps.pool, deps.presence())
    if (!run) return
    const line = { run: run.id, lane: laneKey(run) }
    try {
      deps.onRun({ ...line, state: await lead(run, deps, shouldStop) })
    } catch (cause) {
      // A system that has asked to wait did not fail.
      if (cause instanceof SyncError && cause.code === 'PEER_BUSY') {
        await giveBackRun(deps.pool, run, { seconds: Math.ceil(cause.retryAfterMs / 1_000), error: null })
        deps.onRun({ ...line, state: 'postponed' })
        continue
      }
      const error = cause instanceof Error ? cause.message : String(cause)
      await giveBackRun(deps.pool, run, { seconds: REST_SECONDS, error })
      deps.onRun({ ...line, state: 'failed', error })
    }
  }
}

async function lead(
  run: LeasedRun,
  deps: ReconcileDeps,
  shouldStop: () => boolean,
): Promise<'finished' | 'lost' | 'given back'> {
  const integration = integrationOf(run, deps)
  const { remote } = integration
  if (deps.load && remote.bulk && run.mode === 'apply' && isLoad(run, await isEmptyLane(deps.pool, run)))
    return load(run, remote.bulk, deps, shouldStop)
  const pageSize = pageSizeOf(integration, run.entity, deps.pageSize)
  const hub = deps.hub(run.integration)
  let after = run.cursor
  while (!shouldStop()) {
    const pages = await Promise.all([
      remote.list(run.entity, after, pageSize),
      hub.listKnown(deps.pool, run.entity, after, pageSize),
    ])
    const { ids, cursor, isLast } = mergePages(pages, pageSize)
    const drifts = await findSettledDrift(run, { ids, by: 'remote_id' }, deps)
    const ignored = await listIgnored(deps.pool, run, ids)
    const unlinked = isLast ? await compareUnlinked(run, deps) : { checked: 0, drifts: [] }
    const page = {
      cursor,
      isLast,
      checked: ids.length + unlinked.checked,
      drifts: [...drifts, ...unlinked.drifts],
      ignored,
    }
    if (!(await savePage(deps.pool, run, page))) return 'lost'
    if (isLast) return 'finished'
    after = cursor
  }
  await giveBackRun(deps.pool, run)
  return 'given back'
}

/** Documents that the other system has never heard of have no id there to be listed by. */
async function compareUnlinked(
  run: LeasedRun,
  deps: ReconcileDeps,
): Promise<{ checked: number; drifts: Drift[] }> {
  const hub = deps.hub(run.integration)
  const drifts: Drift[] = []
  let checked = 0
  let after: string | null = null
  do {
    const ids: readonly string[] = await hub.listUnlinked(deps.pool, run.entity, after, deps.pageSize)
    drifts.push(...(await findSettledDrift(run, { ids, by: 'hub_id' }, deps)))
    checked += ids.length
    after = ids.length === deps.pageSize ? (ids.at(-1) ?? null) : null
  } while (after !== null)
  return { checked, drifts }
}
