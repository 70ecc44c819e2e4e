import type { Lister } from '../connectors/connector.ts'
import { type CompareDeps, findSettledDrift } from './find-drift.ts'
import { listKnownIds } from './known-records.ts'
import { mergePages } from './merge-pages.ts'
import { giveBackRun, type LeasedRun, savePage, takeRun } from './runs.ts'

export type ReconcileDeps = CompareDeps & {
  readonly medusa: Pick<Lister, 'list'>
  /** Ids of each side that are looked at together: what a run holds in memory. */
  readonly pageSize: number
  /** One line per run for the log; ids and counts only. */
  readonly onRun: (line: { run: string; entity: string; state: string; error?: string }) => void
}

/**
 * Leads every run that nobody leads, page by page, to its end. Any number of processes may do so at once,
 * and what one of them leaves undone the next one continues at its cursor.
 *
 * @throws when the ledger's own database fails; leases then end by themselves and nothing is lost.
 */
export async function reconcile(deps: ReconcileDeps, shouldStop: () => boolean = () => false): Promise<void> {
  while (!shouldStop()) {
    const run = await takeRun(deps.pool)
    if (!run) return
    const line = { run: run.id, entity: run.entity }
    try {
      deps.onRun({ ...line, state: await lead(run, deps, shouldStop) })
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      await giveBackRun(deps.pool, run, error)
      deps.onRun({ ...line, state: 'failed', error })
    }
  }
}

async function lead(
  run: LeasedRun,
  deps: ReconcileDeps,
  shouldStop: () => boolean,
): Promise<'finished' | 'lost' | 'given back'> {
  let after = run.cursor
  while (!shouldStop()) {
    const pages = await Promise.all([
      deps.medusa.list(run.entity, after, deps.pageSize),
      listKnownIds(deps.pool, run.entity, after, deps.pageSize),
    ])
    const { ids, cursor, isLast } = mergePages(pages, deps.pageSize)
    const drifts = await findSettledDrift(run.entity, ids, deps)
    if (!(await savePage(deps.pool, run, { cursor, isLast, checked: ids.length, drifts }))) return 'lost'
    if (isLast) return 'finished'
    after = cursor
  }
  await giveBackRun(deps.pool, run)
  return 'given back'
}
