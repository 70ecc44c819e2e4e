import type { Entity } from '@tandem/contracts'
import { ENTITY_DEFINITIONS, planRetry } from '@tandem/sync-core'
import type pg from 'pg'
import type { LocalWrites } from '../connectors/payload/payload-connector.ts'
import { writeDocuments } from '../connectors/payload/payload-connector.ts'
import { hintPublishedContent } from '../ledger/hints.ts'
import { type LinkRecord, recordLinks, releaseDependents, setPayloadIds } from '../ledger/links.ts'
import { appendSyncJobs } from '../ledger/sync-jobs.ts'
import { toSyncJob } from './to-sync-job.ts'
import type { Batch, Decided, Work } from './work.ts'

/** How soon a link is looked at again when somebody else wrote at the same moment. */
const CONTENTION_DELAY_MS = 100

/** How soon one of the parked links is tried again, to see whether an outage is over. */
const PROBE_DELAY_MS = 5_000

/**
 * Records a batch in one transaction: links, documents and history together. Documents are written only
 * for links whose lease still holds. Answers entities that got new work by it.
 */
export async function recordBatch(
  client: pg.PoolClient,
  batch: Batch,
  works: readonly Work[],
  deps: { references: LocalWrites['references']; now: () => Date; random: () => number },
): Promise<Entity[]> {
  const records = new Map(works.map((work) => [work.link.id, toLinkRecord(work, deps.random())]))
  const mine = await recordLinks(client, [...records.values()])
  const held = works.filter((work) => mine.has(work.link.id))
  const decided = held.filter((work): work is Decided => work.state === 'decided')

  const payloadIds = await writeDocuments(
    client,
    batch.entity,
    toLocalWrites(batch.entity, decided, deps.references),
  )
  if (payloadIds.size > 0) await setPayloadIds(client, batch.entity, payloadIds)

  const finishedAt = deps.now()
  const jobs = held.flatMap((work) => toSyncJob(batch, work, records.get(work.link.id), finishedAt))
  if (jobs.length > 0) await appendSyncJobs(client, jobs)
  return followUps(client, batch.entity, decided)
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
  entity: Entity,
  decided: readonly Decided[],
  references: LocalWrites['references'],
): LocalWrites {
  const { toPayload } = ENTITY_DEFINITIONS[entity]
  const changed = decided.filter((work) => work.decision.writes.payload !== undefined)
  return {
    references,
    upserts: changed.flatMap((work) =>
      toPayload && work.records.medusa && work.decision.writes.payload?.kind !== 'delete'
        ? [{ medusaId: work.link.medusaId, fields: toPayload(work.records.medusa) }]
        : [],
    ),
    deletes: changed
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
        payloadId: base === null ? null : work.payloadId,
        status: base === null ? 'tombstone' : 'active',
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
        status: plan.kind === 'park' ? 'parked' : 'active',
        attempts,
        delayMs: plan.kind === 'retry' ? plan.delayMs : PROBE_DELAY_MS,
        errorCode: work.error.code,
        errorMessage: work.error.message,
      }
    }
  }
}
