import type { Change, Entity, MedusaId, Preview } from '@tandem/contracts'
import type { Side } from '@tandem/sync-core'
import type { EngineDeps } from '../process-links/process-links.ts'
import { readAndDecide } from '../process-links/read-and-decide.ts'
import type { Decided } from '../process-links/work.ts'
import { peekLink } from './peek-link.ts'

export type PreviewDeps = Pick<EngineDeps, 'pool' | 'definitions' | 'payload' | 'hash' | 'now'> & {
  readonly medusa: Pick<EngineDeps['medusa'], 'read'>
}

/**
 * Asks the engine's own reading and decision, and writes nothing. null when neither side has the record, and
 * the ledger knows of none that it had.
 *
 * @throws {SyncError} when a side can't be read.
 */
export async function previewRecord(
  entity: Entity,
  medusaId: MedusaId,
  deps: PreviewDeps,
): Promise<Preview | null> {
  // Peeked at before the sides are read, as a pass leases before it reads.
  const link = await peekLink(deps.pool, entity, medusaId)
  const batch = { entity, links: [link], startedAt: deps.now() }
  const [work] = await readAndDecide(batch, deps, deps.definitions[entity], deps.hash)
  if (!work) return null
  const decided = work.state === 'decided' ? work : null
  const isThere = decided?.isThere ?? { medusa: true, payload: link.payloadId !== null }
  if (!isThere.medusa && !isThere.payload && link.base === null) return null
  return {
    entity,
    medusaId,
    payloadId: decided?.payloadId ?? link.payloadId,
    link: {
      status: link.status,
      isPending: link.isPending,
      errorCode: link.errorCode,
      errorMessage: link.errorMessage,
    },
    isThere,
    changes: { medusa: changeOf('medusa', decided), payload: changeOf('payload', decided) },
    conflicts: [...(decided?.decision.conflicts ?? [])],
    drift: [...(decided?.decision.drift ?? [])],
    problem: work.state === 'failed' ? { code: work.error.code, message: work.error.message } : null,
  }
}

function changeOf(side: Side, work: Decided | null): Change | null {
  const write = work?.decision.writes[side]
  if (!work || !write) return null
  const held = work.records[side] ?? {}
  const after = write.kind === 'delete' ? {} : write.fields
  const fields = Object.keys(write.kind === 'delete' ? held : write.fields).map((field) => ({
    field,
    before: held[field] ?? null,
    after: after[field] ?? null,
  }))
  return { kind: write.kind, fields }
}
