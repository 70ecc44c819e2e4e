import type { Entity, ErrorCode } from '@tandem/contracts'
import type { Conflict, Json, Side } from '@tandem/sync-core'
import type { EngineDeps } from '../process-links/process-links.ts'
import { readAndDecide } from '../process-links/read-and-decide.ts'
import type { Decided } from '../process-links/work.ts'
import { type PeekedLink, peekLink } from './peek-link.ts'

export type PreviewDeps = Pick<EngineDeps, 'pool' | 'definitions' | 'payload' | 'hash' | 'now'> & {
  readonly medusa: Pick<EngineDeps['medusa'], 'read'>
}

export type Change = {
  readonly kind: 'create' | 'update' | 'delete'
  readonly fields: readonly { readonly field: string; readonly before: Json; readonly after: Json }[]
}

/** What a pass would do about one record if it came now. Holds values: for operators' eyes, never for a log. */
export type Preview = {
  readonly entity: Entity
  readonly medusaId: string
  readonly payloadId: string | null
  readonly link: Pick<PeekedLink, 'status' | 'isPending' | 'errorCode' | 'errorMessage'>
  /** Whether each side has such a record, in whatever state. */
  readonly isThere: Readonly<Record<Side, boolean>>
  /** null where nothing would be written. */
  readonly changes: Readonly<Record<Side, Change | null>>
  /** Both sides changed these: whose value would stand, and the one that would be kept aside. */
  readonly conflicts: readonly Conflict[]
  /** Fields that the side changed which does not own them. */
  readonly drift: readonly string[]
  /** Why a pass would fail. */
  readonly problem: { readonly code: ErrorCode; readonly message: string } | null
}

/**
 * Asks the engine's own reading and decision, and writes nothing. null when neither side has the record, and
 * the ledger knows of none that it had.
 *
 * @throws {SyncError} when a side can't be read.
 */
export async function previewRecord(
  entity: Entity,
  medusaId: string,
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
    conflicts: decided?.decision.conflicts ?? [],
    drift: decided?.decision.drift ?? [],
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
