import { awaitsPerson } from '@tandem/sync-core'
import type pg from 'pg'
import {
  type ConflictRecord,
  closeWithRecords,
  recordConflicts,
  resolveExistence,
} from '../ledger/conflicts.ts'
import type { Batch, Decided } from './work.ts'

/** Keeps what gave way in this pass and in one whose worker died after its write had landed. */
export async function keepConflicts(
  client: pg.PoolClient,
  { lane, binding }: Batch,
  works: readonly Decided[],
): Promise<void> {
  const settled = works.filter((work) => !awaitsPerson(work.decision))
  await resolveExistence(
    client,
    settled.map((work) => work.link.id),
  )
  const conflicts = works.flatMap((work) => [
    ...leftBehindOf(work),
    recordOf(work, Number(work.link.leaseRev), work.decision.conflicts),
  ])
  await recordConflicts(client, { ...lane, connector: binding.connector }, conflicts)
  const gone = works.filter(({ decision }) => decision.base === null)
  await closeWithRecords(
    client,
    gone.map((work) => work.link.id),
  )
}

/** Finds what a dead worker's landed write had overwritten. */
export function leftBehindOf(work: Decided): ConflictRecord[] {
  return work.leftBehind.map(({ rev, conflicts }) => recordOf(work, rev, conflicts))
}

function recordOf(work: Decided, rev: number, conflicts: ConflictRecord['conflicts']): ConflictRecord {
  const { link, remoteId, hubId } = work
  return { linkId: link.id, remoteId, hubId, rev, conflicts }
}
