import type { Lane } from '@tandem/contracts/sync'
import { type Ending, hasSay, leaveLink, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { HubStore, References } from '../hub/hub-store.ts'
import {
  claimRemoteIds,
  type LinkRecord,
  recordLinks,
  releaseDependents,
  setHubIds,
} from '../ledger/links.ts'
import { appendSyncJobs } from '../ledger/sync-jobs.ts'
import { applyToHub, refuseStale } from './apply-to-hub.ts'
import { changesOf, readHeld } from './changes-of.ts'
import { keepConflicts } from './conflicts.ts'
import { toSyncJobs } from './to-sync-jobs.ts'
import type { Batch, Decided, Work } from './work.ts'

/**
 * Records a batch in one transaction: links, documents, conflicts and history together. Documents are
 * written only for links whose lease still holds, and ones that people edit too only while they are as they
 * were read. Answers lanes that got new work by it.
 */
export async function recordBatch(
  client: pg.PoolClient,
  batch: Batch,
  wanted: readonly Work[],
  deps: {
    readonly hub: HubStore
    readonly references: References
    readonly now: () => Date
    readonly random: () => number
  },
): Promise<Lane[]> {
  const isShared = hasSay(batch.binding.ownership, 'hub')
  const fresh = isShared ? await refuseStale(client, batch, wanted, deps.hub) : wanted
  const works = await refuseClaimed(client, batch, fresh)
  const records = new Map(works.map((work) => [work.link.id, toLinkRecord(work, deps.random())]))
  const mine = await recordLinks(client, [...records.values()])
  const leased = works.filter((work) => mine.has(work.link.id))
  const decided = leased.filter((work): work is Decided => work.state === 'decided')

  const heldBefore = await readHeld(client, batch, decided, deps.hub)
  const hubIds = await applyToHub(client, batch, decided, deps)
  if (hubIds.size > 0) await setHubIds(client, hubIds)
  await deps.hub.named(client, batch.lane.entity, newlyNamed(decided, hubIds))

  if (isShared) await keepConflicts(client, batch, decided)
  await keepWithheld(client, batch.lane, decided)
  const finishedAt = deps.now()
  const changes = (work: Decided) => changesOf(work, batch.binding, heldBefore)
  const jobs = leased.flatMap((work) =>
    toSyncJobs(batch, work, records.get(work.link.id), finishedAt, changes),
  )
  if (jobs.length > 0) await appendSyncJobs(client, jobs)
  return followUps(client, batch.lane, decided, deps.hub)
}

/** Documents whose record has got its id in this pass, and ones that were made for a record. */
function newlyNamed(decided: readonly Decided[], hubIds: ReadonlyMap<string, string>) {
  return decided.flatMap(({ link, remoteId, hubId, decision: { writes, base } }) => {
    const document = hubIds.get(link.id) ?? hubId
    const isNew = link.remoteId === null || writes.hub?.kind === 'create'
    return isNew && base !== null && remoteId !== null && document !== null
      ? [{ hubId: document, remoteId }]
      : []
  })
}

/** Keeps which fields a lane's system withholds, as the latest records show, for whoever can give us access to them. */
async function keepWithheld(client: pg.PoolClient, lane: Lane, decided: readonly Decided[]): Promise<void> {
  const shown = decided.flatMap(({ withheld }) => (withheld === undefined ? [] : [withheld]))
  if (shown.length === 0) return
  await client.query(
    `update sync.lanes set withheld = $3 where integration = $1 and entity = $2 and withheld is distinct from $3`,
    [lane.integration, lane.entity, [...new Set(shown.flat())].toSorted()],
  )
}

/** A record that was found or made there is this link's from now on, unless it is another document's already. */
async function refuseClaimed(
  client: pg.PoolClient,
  { lane }: Batch,
  works: readonly Work[],
): Promise<readonly Work[]> {
  const claims = works.flatMap((work) =>
    work.state === 'decided' && work.link.remoteId === null && work.remoteId !== null
      ? [{ id: work.link.id, remoteId: work.remoteId }]
      : [],
  )
  const taken = await claimRemoteIds(client, lane, claims)
  if (taken.size === 0) return works
  return works.map((work) =>
    work.state === 'decided' && work.link.remoteId === null && taken.has(work.remoteId ?? '')
      ? {
          link: work.link,
          state: 'failed',
          error: new SyncError(
            'RECORD_INVALID',
            `${work.remoteId} there is another document’s already: two here say that they are the same`,
          ),
        }
      : work,
  )
}

/** A record that has arrived may be what others waited for. */
async function followUps(
  client: pg.PoolClient,
  lane: Lane,
  decided: readonly Decided[],
  hub: HubStore,
): Promise<Lane[]> {
  const created = decided.filter((work) => work.decision.writes.hub?.kind === 'create')
  if (created.length === 0) return []
  const awakened = await hub.hintAwakened(client, lane.entity, created)
  const released = await releaseDependents(
    client,
    lane,
    created.flatMap((work) => work.remoteId ?? []),
  )
  return [...awakened.map((entity) => ({ ...lane, entity })), ...released]
}

function toLinkRecord(work: Work, random: number): LinkRecord {
  const { link } = work
  const left = leaveLink(link.attempts, endingOf(work), random)
  const none = { errorCode: null, errorMessage: null, waitsFor: [] }
  const common = { ...left, id: link.id, leaseRev: link.leaseRev, ...none }
  if (work.state === 'decided') {
    const { written, remoteId, hubId } = work
    const { base } = work.decision
    return {
      ...common,
      cleanRev: work.decision.isPutOff ? null : link.dirtyRev,
      base,
      written,
      remoteId,
      hubId: keptHubId(work) ?? hubIdOf(),
    }

    /** One that is gone from both sides may come back as another document; without another name it keeps its own. */
    function hubIdOf(): string | null {
      return base === null && remoteId !== null ? null : hubId
    }
  }
  const unchanged = {
    ...common,
    cleanRev: null,
    base: link.base,
    written: link.written,
    remoteId: link.remoteId,
    hubId: link.hubId,
  }
  if (work.state !== 'failed') return unchanged
  const { code, message, waitsFor } = work.error
  return { ...unchanged, errorCode: code, errorMessage: message, waitsFor }
}

/** Keeps the id of a document that was seen to be there: nothing is agreed about it, and the next hint names it. */
function keptHubId({ isThere, hubId }: Decided): string | null {
  return isThere.hub ? hubId : null
}

function endingOf(work: Work): Ending {
  if (work.state === 'decided') return { kind: 'settled', decision: work.decision }
  if (work.state !== 'failed') return { kind: work.state }
  const { code, retryAfterMs } = work.error
  if (code === 'PEER_BUSY')
    return { kind: 'postponed', delayMs: retryAfterMs, inDoubt: work.inDoubt ?? false }
  return { kind: 'failed', error: work.error, inDoubt: work.inDoubt ?? false }
}
