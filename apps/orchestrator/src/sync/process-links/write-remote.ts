import { type EntityDefinition, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { RemoteWriter } from '../connectors/connector.ts'
import { recordConflicts } from '../ledger/conflicts.ts'
import { inTransaction } from '../ledger/database.ts'
import { journalIntents, WRITE_DEADLINE_MS } from '../ledger/links.ts'
import { leftBehindOf } from './conflicts.ts'
import { type Batch, type Decided, mergedFor, type Work } from './work.ts'

/**
 * Journals and makes the writes that go to Medusa. A link whose write was refused because somebody else
 * wrote comes back as contended; one whose write is in doubt fails and is found out about on the next pass.
 */
export async function writeRemote(
  batch: Batch,
  works: readonly Work[],
  deps: { pool: pg.Pool; writer: RemoteWriter; definition: EntityDefinition },
): Promise<Work[]> {
  const wanted = works.filter(
    (work): work is Decided => work.state === 'decided' && work.decision.writes.medusa !== undefined,
  )
  if (wanted.length === 0) return [...works]

  const deadline = new Date(batch.startedAt.getTime() + WRITE_DEADLINE_MS)
  const journal = wanted.map(({ link, base, intent }) => ({
    id: link.id,
    leaseRev: link.leaseRev,
    base,
    intents: intent ? [intent] : [],
  }))
  const journalled = await inTransaction(deps.pool, async (client) => {
    const held = await journalIntents(client, journal, deadline)
    // The intents that tell of them are replaced here.
    const left = wanted.filter((work) => held.has(work.link.id)).flatMap(leftBehindOf)
    await recordConflicts(client, batch.entity, left)
    return held
  })
  const mine = wanted.filter((work) => journalled.has(work.link.id))
  const outcomes = await write(batch, mine, deadline, deps)
  const asked = new Set(wanted.map((work) => work.link.id))
  return works.map((work) => {
    if (!asked.has(work.link.id)) return work
    const outcome = outcomes.get(work.link.medusaId)
    if (outcome === undefined || outcome.outcome === 'contended')
      return { link: work.link, state: 'contended' }
    if (outcome.outcome === 'failed') {
      return { link: work.link, state: 'failed', error: new SyncError(outcome.code, outcome.message) }
    }
    return work
  })
}

async function write(
  batch: Batch,
  works: readonly Decided[],
  deadline: Date,
  deps: { writer: RemoteWriter; definition: EntityDefinition },
): ReturnType<RemoteWriter['write']> {
  if (works.length === 0) return new Map()
  return deps.writer.write(
    batch.entity,
    works.map((work) => {
      const { rev, hash } = work.intent ?? { rev: 0, hash: '' }
      return {
        medusaId: work.link.medusaId,
        expect: work.tokens.medusa ?? '',
        fields: toMedusa(deps.definition, work),
        marker: { rev, hash },
      }
    }),
    deadline,
  )
}

/** The whole record with its changed fields, in Medusa's terms; null takes it away. */
function toMedusa(definition: EntityDefinition, work: Decided): PlatformRecord | null {
  if (!definition.toMedusa) throw new SyncError('INTERNAL', `${definition.name} is never written to Medusa`)
  const merged = mergedFor('medusa', work)
  return merged && definition.toMedusa(merged)
}
