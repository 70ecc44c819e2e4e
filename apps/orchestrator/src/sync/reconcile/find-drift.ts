import { setTimeout } from 'node:timers/promises'
import type { Entity } from '@tandem/contracts'
import type { EngineDeps } from '../process-links/process-links.ts'
import { BATCH_SIZE } from '../process-links/process-links.ts'
import { readAndDecide } from '../process-links/read-and-decide.ts'
import type { Work } from '../process-links/work.ts'
import { peekAtRest } from './known-records.ts'

/** A difference that nobody had hinted at, seen from the side that lacks what was agreed. Names, no values. */
export type Drift = {
  readonly medusaId: string
  readonly kind: 'missing' | 'extra' | 'different'
  readonly fields: readonly string[]
}

export type CompareDeps = Pick<EngineDeps, 'pool' | 'definitions' | 'payload' | 'hash' | 'now'> & {
  readonly medusa: Pick<EngineDeps['medusa'], 'read'>
  /** How long an event may take to arrive. A difference that is still there afterwards has been missed. */
  readonly settleMs: number
}

/**
 * Records in which a pass would have something to do that nobody knows of. Looks twice: what was only on its
 * way has arrived by then, or is known to be on its way.
 *
 * @throws {SyncError} when a side can't be read.
 */
export async function findSettledDrift(
  entity: Entity,
  medusaIds: readonly string[],
  deps: CompareDeps,
): Promise<Drift[]> {
  const suspects = await findDrift(entity, medusaIds, deps)
  if (suspects.length === 0) return []
  await setTimeout(deps.settleMs)
  return findDrift(
    entity,
    suspects.map((suspect) => suspect.medusaId),
    deps,
  )
}

/** Batches that are read while others are decided: one alone leaves both Postgres and Node idle half of the time. */
const AT_ONCE = 2

/**
 * It is the engine's own reading and decision, so that a sweep and a pass never disagree about what a
 * difference is; nothing is written.
 */
async function findDrift(entity: Entity, medusaIds: readonly string[], deps: CompareDeps): Promise<Drift[]> {
  const starts = Array.from({ length: Math.ceil(medusaIds.length / BATCH_SIZE) }, (_, n) => n * BATCH_SIZE)
  const found: Drift[][] = []
  const left = starts.values()
  const take = async () => {
    for (const start of left)
      found[start] = await compareBatch(entity, medusaIds.slice(start, start + BATCH_SIZE), deps)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
  return found.flat()
}

async function compareBatch(
  entity: Entity,
  medusaIds: readonly string[],
  deps: CompareDeps,
): Promise<Drift[]> {
  // Peeked at before the sides are read, as a pass leases before it reads.
  const links = await peekAtRest(deps.pool, entity, medusaIds)
  if (links.length === 0) return []
  const batch = { entity, links, startedAt: deps.now() }
  const works = await readAndDecide(batch, deps, deps.definitions[entity], deps.hash)
  const awaiting = new Set(links.filter((link) => link.awaitsPerson).map((link) => link.medusaId))
  return works.flatMap((work) => toDrift(work, awaiting.has(work.link.medusaId)))
}

const KINDS = { create: 'missing', delete: 'extra', update: 'different' } as const

function toDrift(work: Work, awaitsPerson: boolean): Drift[] {
  const { medusaId } = work.link
  // What can't be compared has changed since it could: the engine shall look, and park it where it is seen.
  if (work.state !== 'decided') return [{ medusaId, kind: 'different', fields: [] }]
  const { writes, conflicts } = work.decision
  const write = writes.payload ?? writes.medusa
  if (write) {
    const fields = write.kind === 'update' ? Object.keys(write.fields).sort() : []
    return [{ medusaId, kind: KINDS[write.kind], fields }]
  }
  if (conflicts.length === 0 || awaitsPerson) return []
  return [{ medusaId, kind: 'different', fields: conflicts.map((conflict) => conflict.field) }]
}
