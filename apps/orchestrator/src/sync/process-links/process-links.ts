import type { Entity } from '@tandem/contracts'
import { type EntityDefinition, type Hash, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { PassTimes } from '../../tracing/trace-pass.ts'
import type { Reader, RemoteWriter, Resting } from '../connectors/connector.ts'
import { checkReferences, findReferences } from '../connectors/payload/write-mirror.ts'
import { inTransaction } from '../ledger/database.ts'
import { foldHints } from '../ledger/hints.ts'
import { type Link, takeLinks } from '../ledger/links.ts'
import { reviveParked } from '../ledger/parked.ts'
import { type PurgeStorefront, tagsOf } from '../purge-storefront.ts'
import { translateDatabaseError } from './database-error.ts'
import { readAndDecide } from './read-and-decide.ts'
import { recordBatch } from './record.ts'
import { type Batch, mergedFor, type Work } from './work.ts'
import { writeRemote } from './write-remote.ts'

export type EngineDeps = {
  readonly pool: pg.Pool
  readonly definitions: Readonly<Record<Entity, EntityDefinition>>
  readonly medusa: Reader & RemoteWriter & Resting
  readonly payload: Reader
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
    entity: Entity
    links: number
    ms: number
    failed: number
    /** Some of the traces that they are in. */
    traces?: string[]
  }) => void
}

export const BATCH_SIZE = 100

/** An entity that never comes to rest gives way to the others after so long. */
const TURN_MS = 500

/**
 * Works on what is due for one entity, a hundred links at a time, and answers when nothing is left or its
 * turn is over. Any number of processes may do so at once.
 *
 * @returns entities that got new work by it, or have some left, to be rung for.
 * @throws when the ledger's own database fails; leases then end by themselves and nothing is lost.
 */
export async function processLinks(
  entity: Entity,
  deps: EngineDeps,
  onProgress: (percent: number) => void = () => {},
  shouldStop: () => boolean = () => false,
): Promise<Set<Entity>> {
  const report = rising(onProgress)
  const followUps = new Set<Entity>()
  const turnEndsAt = deps.now().getTime() + TURN_MS
  while (!shouldStop() && !deps.medusa.isResting()) {
    await foldHints(deps.pool)
    const startedAt = deps.now()
    const links = await takeLinks(deps.pool, entity, BATCH_SIZE, deps.presence())
    report(10)
    if (links.length === 0) break
    for (const next of await processBatch({ entity, links, startedAt }, deps, report)) {
      followUps.add(next)
    }
    if (deps.now().getTime() >= turnEndsAt) {
      followUps.add(entity)
      break
    }
  }
  report(100)
  return followUps
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

async function processBatch(
  batch: Batch,
  deps: EngineDeps,
  onProgress: (percent: number) => void,
): Promise<Entity[]> {
  deps.purge(hintedTags(batch))
  const definition = deps.definitions[batch.entity]
  let works = await readAndDecide(batch, deps, definition, deps.hash).catch((error) =>
    failAll(batch.links, error),
  )
  onProgress(30)
  const decided = deps.now()
  const references = await findReferencesOf(batch, works, deps)
  works = works.map((work) => waitForReferences(batch.entity, work, references))
  onProgress(50)
  works = await writeRemote(batch, works, { ...deps, definition, writer: deps.medusa }).catch((error) =>
    failWrites(works, error),
  )
  onProgress(90)
  const followUps = await record(batch, works, deps, references)
  deps.trace(batch, works, { decided, recorded: deps.now() })
  deps.purge(works.flatMap((work) => changedTags(batch.entity, work)))
  if (isRecovery(batch, works)) followUps.push(...(await reviveParked(deps.pool)))
  const failed = works.filter((work) => work.state === 'failed').length
  deps.onBatch({
    entity: batch.entity,
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

/** What had failed before works now: whatever else was parked by the same outage may work too. */
function isRecovery(batch: Batch, works: readonly Work[]): boolean {
  return batch.links.some((link) => link.attempts > 0) && works.every((work) => work.state !== 'failed')
}

/** Together when all goes well; one by one when a record is refused, so that it fails alone. */
async function record(
  batch: Batch,
  works: readonly Work[],
  deps: EngineDeps,
  references: ReadonlyMap<string, number>,
): Promise<Entity[]> {
  const recordTogether = (some: readonly Work[]) =>
    inTransaction(deps.pool, (client) =>
      recordBatch(client, batch, some, { ...deps, definition: deps.definitions[batch.entity], references }),
    )
  try {
    return await recordTogether(works)
  } catch (error) {
    const translated = translateDatabaseError(error)
    if (!translated) throw error
    const [only] = works
    if (works.length === 1 && only) {
      return recordTogether([{ link: only.link, state: 'failed', error: translated }])
    }
    const followUps: Entity[] = []
    for (const work of works) followUps.push(...(await record(batch, [work], deps, references)))
    return followUps
  }
}

async function findReferencesOf(batch: Batch, works: readonly Work[], deps: EngineDeps) {
  const written = works.flatMap((work): PlatformRecord[] => {
    const record = work.state === 'decided' ? mergedFor('payload', work) : null
    return record ? [record] : []
  })
  return written.length === 0 ? new Map<string, number>() : findReferences(deps.pool, batch.entity, written)
}

function waitForReferences(entity: Entity, work: Work, references: ReadonlyMap<string, number>): Work {
  const record = work.state === 'decided' && mergedFor('payload', work)
  if (!record) return work
  try {
    checkReferences(entity, record, references)
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
    work.state === 'decided' && work.decision.writes.medusa
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
function hintedTags(batch: Batch): string[] {
  const edited = batch.links.filter((link) => link.reason !== 'sweep')
  return edited.flatMap((link) => tagsOf(batch.entity, link.medusaId))
}

/** Said again once all is written, for answers that were made of half of it. */
function changedTags(entity: Entity, work: Work): string[] {
  if (work.state !== 'decided' || Object.keys(work.decision.writes).length === 0) return []
  return tagsOf(entity, work.link.medusaId, work.records.medusa ?? {})
}
