import { type Binding, type Hash, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { RemoteOutcome, RemoteWriter } from '../connectors/connector.ts'
import { recordConflicts } from '../ledger/conflicts.ts'
import { inTransaction } from '../ledger/database.ts'
import { journalIntents, WRITE_DEADLINE_MS } from '../ledger/links.ts'
import { leftBehindOf } from './conflicts.ts'
import { keepGaveWay } from './keep-gave-way.ts'
import { revertRefused } from './revert-refused.ts'
import { type Batch, type Decided, mergedFor, type Work } from './work.ts'

/**
 * Journals and makes the writes that go to the remote. A link whose write was refused because somebody else wrote
 * comes back as contended; one whose write is in doubt fails and is found out about on the next pass. What the owner
 * of a record refuses is reverted.
 */
export async function applyToRemote(
  batch: Batch,
  works: readonly Work[],
  deps: { readonly pool: pg.Pool; readonly remote: Partial<RemoteWriter>; readonly hash: Hash },
): Promise<Work[]> {
  const wanted = works.filter(
    (work): work is Decided => work.state === 'decided' && work.decision.writes.remote !== undefined,
  )
  if (wanted.length === 0) return [...works]

  const deadline = new Date(batch.startedAt.getTime() + WRITE_DEADLINE_MS)
  const mine = await journal(batch, wanted, deadline, deps.pool)
  const outcomes = await write(batch, mine, deadline, deps.remote)
  await keepGaveWay(batch, mine, outcomes, deps)
  const asked = new Set(wanted.map((work) => work.link.id))
  return works.map((work) =>
    asked.has(work.link.id) && work.state === 'decided'
      ? afterWrite(batch, work, outcomes.get(work.link.id), deps.hash)
      : work,
  )
}

/** Writes down what is about to be written. Answers the works whose lease still holds. */
async function journal(
  { lane, binding }: Batch,
  wanted: readonly Decided[],
  deadline: Date,
  pool: pg.Pool,
): Promise<Decided[]> {
  const entries = wanted.map(({ link, base, intent }) => ({
    id: link.id,
    leaseRev: link.leaseRev,
    base,
    intents: intent ? [intent] : [],
  }))
  const journalled = await inTransaction(pool, async (client) => {
    const held = await journalIntents(client, entries, deadline)
    // The intents that tell of them are replaced here.
    const left = wanted.filter((work) => held.has(work.link.id)).flatMap(leftBehindOf)
    await recordConflicts(client, { ...lane, connector: binding.connector }, left)
    return held
  })
  return wanted.filter((work) => journalled.has(work.link.id))
}

function afterWrite({ binding }: Batch, work: Decided, outcome: RemoteOutcome | undefined, hash: Hash): Work {
  if (outcome === undefined || outcome.outcome === 'contended') return { link: work.link, state: 'contended' }
  if (outcome.outcome === 'failed') {
    const refused = revertRefused(work, outcome, binding, hash)
    if (refused) return refused
    return { link: work.link, state: 'failed', error: new SyncError(outcome.code, outcome.message) }
  }
  return outcome.remoteId === undefined ? work : { ...work, remoteId: outcome.remoteId }
}

async function write(
  { lane, binding }: Batch,
  works: readonly Decided[],
  deadline: Date,
  remote: Partial<RemoteWriter>,
): ReturnType<RemoteWriter['write']> {
  if (works.length === 0) return new Map()
  if (!remote.write) throw new SyncError('INTERNAL', `nothing is ever written to ${binding.connector}`)
  return remote.write(
    lane.entity,
    works.map((work) => {
      const { rev, hash } = work.intent ?? { rev: 0, hash: '' }
      return {
        ref: work.link.id,
        remoteId: work.remoteId,
        expect: work.tokens.remote ?? '',
        fields: inRemoteTerms(binding, work),
        marker: { rev, hash },
      }
    }),
    deadline,
  )
}

/** The whole record with its changed fields, in the remote's terms; null takes it away. */
function inRemoteTerms(binding: Binding, work: Decided): PlatformRecord | null {
  if (!binding.toRemote)
    throw new SyncError('INTERNAL', `${binding.entity.name} is never written to ${binding.connector}`)
  const merged = mergedFor('remote', work)
  return merged && binding.toRemote(merged)
}
