import { setTimeout } from 'node:timers/promises'
import type { IntegrationSync } from '@tandem/contracts/operators'
import type { Queryable } from '../sync/ledger/database.ts'
import { readSweeps, startSweeps } from '../sync/reconcile/sweeps-of-connector.ts'

/** A scheduler is answered after so long at the latest: what is still going on goes on. */
const LONGEST_MS = 25_000
const LOOK_MS = 250

/** Has every active integration of a connector's looked through for what has changed, and tells how each one went. */
export async function sweepAndTell(
  database: Queryable,
  connector: string,
  force: boolean,
  longestMs = LONGEST_MS,
): Promise<IntegrationSync[]> {
  const since = await startSweeps(database, { connector }, force)
  const endsAt = Date.now() + longestMs
  for (;;) {
    const sweeps = await readSweeps(database, { connector }, since)
    if (Date.now() >= endsAt || sweeps.every(({ state }) => state !== 'running')) return sweeps
    await setTimeout(LOOK_MS)
  }
}
