import { type Lane, laneKey } from '@tandem/contracts/sync'
import { type Hash, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { PassTimes } from '../../tracing/trace-pass.ts'
import type { Integration, Remote } from '../connectors/connector.ts'
import type { Hub, HubStore, References } from '../hub/hub-store.ts'
import { inTransaction } from '../ledger/database.ts'
import { foldHints } from '../ledger/hints.ts'
import { type Link, takeLinks } from '../ledger/links.ts'
import { isOutage, reviveParked } from '../ledger/parked.ts'
import { type PurgeStorefront, tagsOf } from '../purge-storefront.ts'
import { applyToRemote } from './apply-to-remote.ts'
import { translateDatabaseError } from './database-error.ts'
import { readAndDecide } from './read-and-decide.ts'
import { recordBatch } from './record.ts'
import { type Batch, mergedFor, type Work } from './work.ts'

export type EngineDeps = {
  readonly pool: pg.Pool
  /** The integrations that are to be kept in step; undefined for one that is not (any more). */
  readonly integration: (id: string) => Integration | undefined
  readonly hub: Hub
  readonly purge: PurgeStorefront
  readonly hash: Hash
  readonly now: () => Date
  readonly random: () => number
  /** The worker's presence, by which others know that its leases are held. */
  readonly presence: () => number | null
  /** Tells of a batch in the traces that its records were hinted at in. */
  readonly trace: (batch: Batch, works: readonly Work[], times: PassTimes) => void
  /** One line per batch for the log; ids and counts only. */
  readonly onBatch: (line: {
    lane: string
    links: number
    ms: number
    failed: number
    /** Some of the traces that they are in. */
    traces?: string[]
  }) => void
}

/** The dependencies of one lane's work. */
type LaneDeps = EngineDeps & { readonly remote: Remote; readonly store: HubStore }

export const BATCH_SIZE = 100

/** While other lanes are busy: they wait for the processor for as long as it takes to decide a batch. */
const SHARED_BATCH_SIZE = 25

/** The callbacks of a lane's turn: what it reports, and what it asks meanwhile. */
export type Turn = {
  readonly onProgress?: (percent: number) => void
  readonly shouldStop?: () => boolean
  readonly isShared?: () => boolean
}

/** An entity that never comes to rest gives way to the others after so long. */
const TURN_MS = 500

/**
 * Works on what is due in one lane, a hundred links at a time, fewer beside others, and answers when nothing is left or its
 * turn is over. Any number of processes may do so at once.
 *
 * @returns lanes that got new work by it, or have some left, to be woken.
 * @throws when the ledger's own database fails; leases then end by themselves and nothing is lost.
 */
export async function processLinks(
  lane: Lane,
  deps: EngineDeps,
  { onProgress = () => {}, shouldStop = () => false, isShared = () => false }: Turn = {},
): Promise<Lane[]> {
  const integration = deps.integration(lane.integration)
  const binding = integration?.bindings[lane.entity]
  // What is left of an integration that was taken out rests until it is there again.
  if (!integration || !binding) return []
  const { remote } = integration
  const laneDeps = { ...deps, remote, store: deps.hub(lane.integration) }
  const report = rising(onProgress)
  const followUps = new Map<string, Lane>()
  const turnEndsAt = deps.now().getTime() + TURN_MS
  while (!shouldStop() && !remote.isResting()) {
    await foldHints(deps.pool, lane)
    const startedAt = deps.now()
    const most = Math.min(remote.mostAtOnce?.(lane.entity) ?? BATCH_SIZE, BATCH_SIZE)
    const size = isShared() ? Math.min(SHARED_BATCH_SIZE, most) : most
    const links = await takeLinks(deps.pool, lane, size, deps.presence())
    report(10)
    if (links.length === 0) break
    for (const next of await processTaken({ lane, binding, links, startedAt }, laneDeps, report)) {
      followUps.set(laneKey(next), next)
    }
    if (deps.now().getTime() >= turnEndsAt) {
      followUps.set(laneKey(lane), lane)
      break
    }
  }
  report(100)
  return [...followUps.values()]
}

/** A turn of several batches stays where the furthest of them was: progress never goes back. */
function rising(report: (percent: number) => void): (percent: number) => void {
  let furthest = 0
  return (percent) => {
    if (percent <= furthest) return
    furthest = percent
    report(percent)
  }
}

/** Works on links whose lease is ours. Answers lanes that got new work by it. */
export async function processTaken(
  batch: Batch,
  deps: LaneDeps,
  onProgress: (percent: number) => void = () => {},
): Promise<Lane[]> {
  const { remote, store } = deps
  deps.purge(hintedTags(batch))
  let works = await readAndDecide(batch, { remote, hub: store }, deps.hash).catch((error) =>
    failAll(batch.links, error),
  )
  onProgress(30)
  const decided = deps.now()
  const references = await findReferencesOf(batch, works, deps)
  works = works.map((work) => waitForReferences(batch, work, store, references))
  onProgress(50)
  works = await applyToRemote(batch, works, deps).catch((error) => failWrites(works, error))
  onProgress(90)
  const followUps = await record(batch, works, deps, references)
  deps.trace(batch, works, { decided, recorded: deps.now() })
  deps.purge(works.flatMap((work) => changedTags(batch, work)))
  if (isRecovery(works)) followUps.push(...(await reviveParked(deps.pool, batch.lane.integration)))
  const failed = works.filter((work) => work.state === 'failed').length
  deps.onBatch({
    lane: laneKey(batch.lane),
    links: works.length,
    ms: deps.now().getTime() - batch.startedAt.getTime(),
    failed,
    ...tracesOf(batch),
  })
  return followUps
}

/** Only some: a batch may be in a hundred. */
const TRACES_LOGGED = 3

function tracesOf({ links }: Batch): { traces?: string[] } {
  const ids = links.flatMap((link) => link.traceparents.map((traceparent) => traceparent.split('-')[1] ?? ''))
  return ids.length === 0 ? {} : { traces: [...new Set(ids)].slice(0, TRACES_LOGGED) }
}

/** The system works again that had failed: whatever else of its records was parked by the outage may work too. */
function isRecovery(works: readonly Work[]): boolean {
  const isOut = works.some((work) => work.state === 'failed' && isOutage(work.error.code))
  return !isOut && works.some((work) => work.state === 'decided' && isOutage(work.link.errorCode))
}

/** Together when all goes well; one by one when a record is refused, so that it fails alone. */
async function record(
  batch: Batch,
  works: readonly Work[],
  deps: LaneDeps,
  references: References,
): Promise<Lane[]> {
  const recordTogether = (some: readonly Work[]) =>
    inTransaction(deps.pool, (client) =>
      recordBatch(client, batch, some, { ...deps, hub: deps.store, references }),
    )
  try {
    return await recordTogether(works)
  } catch (error) {
    const translated = translateDatabaseError(error)
    if (!translated) throw error
    const [only] = works
    if (works.length === 1 && only) {
      const named = await deps.store.nameTaken(deps.pool, batch.lane.entity, error)
      return recordTogether([{ link: only.link, state: 'failed', error: named ?? translated }])
    }
    const followUps: Lane[] = []
    for (const work of works) followUps.push(...(await record(batch, [work], deps, references)))
    return followUps
  }
}

async function findReferencesOf({ lane }: Batch, works: readonly Work[], { store, pool }: LaneDeps) {
  const written = works.flatMap((work): PlatformRecord[] => {
    const record = work.state === 'decided' ? mergedFor('hub', work) : null
    return record ? [record] : []
  })
  return written.length === 0 ? new Map<string, number>() : store.findReferences(pool, lane.entity, written)
}

function waitForReferences({ lane }: Batch, work: Work, store: HubStore, references: References): Work {
  const record = work.state === 'decided' && mergedFor('hub', work)
  if (!record) return work
  try {
    store.checkReferences(lane.entity, record, references)
    return work
  } catch (error) {
    return { link: work.link, state: 'failed', error: asSyncError(error) }
  }
}

function failAll(links: readonly Link[], cause: unknown): Work[] {
  const error = asSyncError(cause)
  return links.map((link) => ({ link, state: 'failed', error, inDoubt: link.isUnsettled }))
}

/**
 * A failed call leaves it open what was written: the marker will tell on the next pass. An answer, even a
 * refusal, says that nothing is under way any more; without one the write may still land.
 */
function failWrites(works: readonly Work[], cause: unknown): Work[] {
  const error = asSyncError(cause)
  const inDoubt = error.code === 'PEER_UNREACHABLE' || error.code === 'INTERNAL'
  return works.map((work) =>
    work.state === 'decided' && work.decision.writes.remote
      ? { link: work.link, state: 'failed', error, inDoubt }
      : work,
  )
}

function asSyncError(error: unknown): SyncError {
  if (error instanceof SyncError) return error
  return new SyncError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
}

/**
 * The shop reads both systems itself, and a hint says that one of them has committed: what it cached is old
 * already, whatever is decided here. A sweep is no such sign.
 */
function hintedTags({ lane, links }: Batch): string[] {
  const edited = links.filter((link) => link.reason !== 'sweep')
  return edited.flatMap((link) => tagsOf(lane, link.remoteId))
}

/** Said again once all is written, for answers that were made of half of it. */
function changedTags({ lane }: Batch, work: Work): string[] {
  if (work.state !== 'decided' || Object.keys(work.decision.writes).length === 0) return []
  return [...tagsOf(lane, work.remoteId, work.records.remote ?? {})]
}
