import type { Entity } from '@tandem/contracts'
import { type EntityDefinition, hasSay, planRetry } from '@tandem/sync-core'
import type pg from 'pg'
import type { LocalWrites } from '../connectors/payload/payload-connector.ts'
import { writeDocuments } from '../connectors/payload/payload-connector.ts'
import { lockMirror } from '../connectors/payload/read-mirror.ts'
import { differingFields } from '../connectors/payload/write-shared.ts'
import { hintPublishedContent } from '../ledger/hints.ts'
import { type LinkRecord, recordLinks, releaseDependents, setPayloadIds } from '../ledger/links.ts'
import { appendSyncJobs } from '../ledger/sync-jobs.ts'
import { awaitsPerson, keepConflicts } from './conflicts.ts'
import { toSyncJob } from './to-sync-job.ts'
import { type Batch, type Decided, mergedFor, type Work } from './work.ts'

/** How soon a link is looked at again when somebody else wrote at the same moment. */
const CONTENTION_DELAY_MS = 100

/** How soon one of the parked links is tried again, to see whether an outage is over. */
const PROBE_DELAY_MS = 5_000

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
  const held = works.filter((work) => mine.has(work.link.id))
  const decided = held.filter((work): work is Decided => work.state === 'decided')

  const payloadIds = await writeDocuments(
    client,
    batch.entity,
    toLocalWrites(deps.definition, decided, isShared, deps.references),
  )
  if (payloadIds.size > 0) await setPayloadIds(client, batch.entity, payloadIds)

  if (isShared) await keepConflicts(client, batch.entity, decided)
  const finishedAt = deps.now()
  const jobs = held.flatMap((work) => toSyncJob(batch, work, records.get(work.link.id), finishedAt))
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
  const isStale = (work: Work) =>
    work.state === 'decided' &&
    work.decision.writes.payload !== undefined &&
    (tokens.get(work.link.medusaId) ?? null) !== work.tokens.payload
  return works.map((work) => (isStale(work) ? { link: work.link, state: 'contended' } : work))
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
    if (!toPayload || !merged) return []
    const fields = toPayload(merged)
    const before = work.records.payload && toPayload(work.records.payload)
    const changed = differingFields(before ?? {}, fields)
    return [{ medusaId: work.link.medusaId, fields, isNew: before === null, changed }]
  })
  return {
    references,
    upserts: isShared ? [] : writes,
    shared: isShared ? writes : [],
    deletes: decided
      .filter((work) => work.decision.writes.payload?.kind === 'delete')
      .map((work) => work.link.medusaId),
  }
}

function toLinkRecord(work: Work, random: number): LinkRecord {
  const { link } = work
  const unchanged = { id: link.id, leaseRev: link.leaseRev, base: link.base, payloadId: link.payloadId }
  const noError = { errorCode: null, errorMessage: null }
  switch (work.state) {
    case 'decided': {
      const { base } = work.decision
      return {
        ...unchanged,
        ...noError,
        cleanRev: link.dirtyRev,
        base,
        settled: true,
        inDoubt: false,
        payloadId: base === null ? null : work.payloadId,
        status: awaitsPerson(work) ? 'conflict' : base === null ? 'tombstone' : 'active',
        attempts: 0,
        delayMs: null,
      }
    }
    case 'contended':
      return {
        ...unchanged,
        ...noError,
        cleanRev: null,
        settled: false,
        inDoubt: false,
        status: 'active',
        attempts: link.attempts,
        delayMs: CONTENTION_DELAY_MS,
      }
    case 'failed': {
      const attempts = link.attempts + 1
      const plan = planRetry(work.error.kind, attempts, random, work.error.retryAfterMs)
      return {
        ...unchanged,
        cleanRev: null,
        settled: false,
        inDoubt: work.inDoubt ?? false,
        status: plan.kind === 'park' ? 'parked' : 'active',
        attempts,
        delayMs: plan.kind === 'retry' ? plan.delayMs : PROBE_DELAY_MS,
        errorCode: work.error.code,
        errorMessage: work.error.message,
      }
    }
  }
}
