import { ENTITY_DEFINITIONS, type Hash, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { RemoteWriter } from '../connectors/connector.ts'
import { journalIntents } from '../ledger/links.ts'
import { type Batch, type Decided, intentOf, type Work } from './work.ts'

/** Well inside the lease, so that a write that lands late can't overtake a newer one. */
const WRITE_DEADLINE_MS = 15_000

/**
 * Journals and makes the writes that go to Medusa. A link whose write was refused because somebody else
 * wrote comes back as contended; one whose write is in doubt fails and is found out about on the next pass.
 */
export async function writeRemote(
  batch: Batch,
  works: readonly Work[],
  deps: { pool: pg.Pool; writer: RemoteWriter; hash: Hash; now: () => Date },
): Promise<Work[]> {
  const wanted = works.filter(
    (work): work is Decided => work.state === 'decided' && work.decision.writes.medusa !== undefined,
  )
  if (wanted.length === 0) return [...works]

  const intents = new Map(wanted.map((work) => [work.link.id, intentOf(work, deps.hash)]))
  const journalled = await journalIntents(
    deps.pool,
    wanted.map(({ link, base }) => ({
      id: link.id,
      leaseRev: link.leaseRev,
      base,
      intents: [intents.get(link.id)].filter((intent) => intent !== undefined),
    })),
  )
  const mine = wanted.filter((work) => journalled.has(work.link.id))
  const outcomes = await write(batch, mine, intents, deps)
  const asked = new Set(wanted.map((work) => work.link.id))
  return works.map((work) => {
    if (!asked.has(work.link.id)) return work
    const outcome = outcomes.get(work.link.medusaId)
    if (outcome === undefined || outcome.outcome === 'contended')
      return { link: work.link, state: 'contended' }
    if (outcome.outcome === 'failed') {
      return { link: work.link, state: 'failed', error: new SyncError('PEER_FAILED', outcome.message) }
    }
    return work
  })
}

async function write(
  batch: Batch,
  works: readonly Decided[],
  intents: ReadonlyMap<string, { rev: number; hash: string }>,
  deps: { writer: RemoteWriter; now: () => Date },
): ReturnType<RemoteWriter['write']> {
  if (works.length === 0) return new Map()
  const deadline = new Date(deps.now().getTime() + WRITE_DEADLINE_MS)
  return deps.writer.write(
    batch.entity,
    works.map((work) => {
      const { rev, hash } = intents.get(work.link.id) ?? { rev: 0, hash: '' }
      return {
        medusaId: work.link.medusaId,
        expect: work.token ?? '',
        fields: toMedusa(batch, work),
        marker: { rev, hash },
      }
    }),
    deadline,
  )
}

/** The whole of what Payload owns: Medusa keeps it under one key, which is replaced as one. */
function toMedusa(batch: Batch, work: Decided): PlatformRecord | null {
  const { toMedusa } = ENTITY_DEFINITIONS[batch.entity]
  if (!toMedusa) throw new SyncError('INTERNAL', `${batch.entity} is never written to Medusa`)
  const isGone = work.decision.writes.medusa?.kind === 'delete'
  return isGone || work.records.payload === null ? null : toMedusa(work.records.payload)
}
