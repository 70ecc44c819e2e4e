import type { Entity } from '@tandem/contracts'
import { type Ending, type EntityDefinition, hasSay, leaveLink } from '@tandem/sync-core'
import type pg from 'pg'
import type { LocalWrites } from '../connectors/payload/payload-connector.ts'
import { writeDocuments } from '../connectors/payload/payload-connector.ts'
import { lockMirror } from '../connectors/payload/read-mirror.ts'
import { differingFields, type SharedWrite } from '../connectors/payload/write-shared.ts'
import { hintPublishedContent } from '../ledger/hints.ts'
import { type LinkRecord, recordLinks, releaseDependents, setPayloadIds } from '../ledger/links.ts'
import { appendSyncJobs } from '../ledger/sync-jobs.ts'
import { changesOf, readHeld } from './changes-of.ts'
import { keepConflicts } from './conflicts.ts'
import { toSyncJob } from './to-sync-job.ts'
import { type Batch, type Decided, mergedFor, type Work } from './work.ts'

/**
 * Records a batch in one transaction: links, documents, conflicts and history together. Documents are
 * written only for links whose lease still holds, and ones that people edit too only while they are as they
 * were read. Answers entities that got new work by it.
 */
export async function recordBatch(
  client: pg.PoolClient,
  batch: Batch,
  wanted: readonly Work[],
  deps: {
    definition: EntityDefinition
    references: LocalWrites['references']
    now: () => Date
    random: () => number
  },
): Promise<Entity[]> {
  const isShared = hasSay(deps.definition.ownership, 'payload')
  const works = isShared ? await refuseStale(client, batch.entity, wanted) : wanted
  const records = new Map(works.map((work) => [work.link.id, toLinkRecord(work, deps.random())]))
  const mine = await recordLinks(client, [...records.values()])
  const leased = works.filter((work) => mine.has(work.link.id))
  const decided = leased.filter((work): work is Decided => work.state === 'decided')

  const heldBefore = await readHeld(client, batch.entity, decided, deps.definition)
  const payloadIds = await writeDocuments(
    client,
    batch.entity,
    toLocalWrites(deps.definition, decided, isShared, deps.references),
  )
  if (payloadIds.size > 0) await setPayloadIds(client, batch.entity, payloadIds)

  if (isShared) await keepConflicts(client, batch.entity, decided)
  const finishedAt = deps.now()
  const changes = (work: Decided) => changesOf(work, deps.definition, heldBefore)
  const jobs = leased.flatMap((work) =>
    toSyncJob(batch, work, records.get(work.link.id), finishedAt, changes),
  )
  if (jobs.length > 0) await appendSyncJobs(client, jobs)
  return followUps(client, batch.entity, decided)
}

/** Locks what is to be written and gives way to whoever wrote since it was read. */
async function refuseStale(
  client: pg.PoolClient,
  entity: Entity,
  works: readonly Work[],
): Promise<readonly Work[]> {
  const written = works.filter(
    (work): work is Decided => work.state === 'decided' && work.decision.writes.payload !== undefined,
  )
  if (written.length === 0) return works
  const tokens = await lockMirror(
    client,
    entity,
    written.map((work) => work.link.medusaId),
  )
  const stale = new Set<Work>(
    written.filter((work) => (tokens.get(work.link.medusaId) ?? null) !== work.tokens.payload),
  )
  return works.map((work) => (stale.has(work) ? { link: work.link, state: 'contended' } : work))
}

/** A record that has arrived may be what others waited for. */
async function followUps(
  client: pg.PoolClient,
  entity: Entity,
  decided: readonly Decided[],
): Promise<Entity[]> {
  const created = decided.filter((work) => work.decision.writes.payload?.kind === 'create')
  if (created.length === 0) return []
  if (entity === 'product') {
    return hintPublishedContent(
      client,
      created.map((work) => work.link.medusaId),
    )
  }
  return releaseDependents(client)
}

function toLocalWrites(
  { toPayload }: EntityDefinition,
  decided: readonly Decided[],
  isShared: boolean,
  references: LocalWrites['references'],
): LocalWrites {
  const writes = decided.flatMap((work) => {
    const merged = mergedFor('payload', work)
    return toPayload && merged ? [{ work, medusaId: work.link.medusaId, fields: toPayload(merged) }] : []
  })
  const toShared = ({ work, medusaId, fields }: (typeof writes)[number]): SharedWrite => {
    const before = toPayload && work.records.payload ? toPayload(work.records.payload) : null
    return { medusaId, fields, isNew: before === null, changed: differingFields(before ?? {}, fields) }
  }
  return {
    references,
    upserts: isShared ? [] : writes,
    shared: isShared ? writes.map(toShared) : [],
    deletes: decided
      .filter((work) => work.decision.writes.payload?.kind === 'delete')
      .map((work) => work.link.medusaId),
  }
}

function toLinkRecord(work: Work, random: number): LinkRecord {
  const { link } = work
  const left = leaveLink(link.attempts, endingOf(work), random)
  const common = { ...left, id: link.id, leaseRev: link.leaseRev, errorCode: null, errorMessage: null }
  if (work.state === 'decided') {
    const { base } = work.decision
    const { written } = work
    return {
      ...common,
      cleanRev: link.dirtyRev,
      base,
      written,
      payloadId: base === null ? null : work.payloadId,
    }
  }
  const unchanged = {
    ...common,
    cleanRev: null,
    base: link.base,
    written: link.written,
    payloadId: link.payloadId,
  }
  if (work.state !== 'failed') return unchanged
  return { ...unchanged, errorCode: work.error.code, errorMessage: work.error.message }
}

function endingOf(work: Work): Ending {
  if (work.state === 'decided') return { kind: 'settled', decision: work.decision }
  if (work.state !== 'failed') return { kind: work.state }
  return { kind: 'failed', error: work.error, inDoubt: work.inDoubt ?? false }
}
