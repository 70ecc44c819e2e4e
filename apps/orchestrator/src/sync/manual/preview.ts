import { medusaIdSchema } from '@tandem/contracts/ids'
import type { Change, DocumentPreview, Preview } from '@tandem/contracts/operators'
import type { Lane } from '@tandem/contracts/sync'
import type { Side } from '@tandem/sync-core'
import { peekLinks } from '../ledger/peek-links.ts'
import type { EngineDeps } from '../process-links/process-links.ts'
import { readAndDecide } from '../process-links/read-and-decide.ts'
import type { Decided } from '../process-links/work.ts'
import { type ComparedIntegration, integrationOf } from '../reconcile/find-drift.ts'

export type PreviewDeps = Pick<EngineDeps, 'pool' | 'hub' | 'hash' | 'now'> & {
  readonly integration: (id: string) => ComparedIntegration | undefined
}

/**
 * Asks the engine's own reading and decision, and writes nothing. null when neither side has the record, and
 * the ledger knows of none that it had.
 *
 * @throws {SyncError} when a side can't be read.
 */
export async function previewRecord(
  lane: Lane,
  remoteId: string,
  deps: PreviewDeps,
): Promise<Preview | null> {
  const integration = integrationOf(lane, deps)
  const binding = integration.bindings[lane.entity]
  // Peeked at before the sides are read, as a pass leases before it reads.
  const [link] = await peekLinks(deps.pool, lane, [remoteId])
  if (!binding || !link) return null
  const batch = { lane, binding, links: [link], startedAt: deps.now() }
  const sides = { remote: integration.remote, hub: deps.hub(lane.integration) }
  const [work] = await readAndDecide(batch, sides, deps.hash)
  if (!work) return null
  const decided = work.state === 'decided' ? work : null
  const isThere = decided?.isThere ?? { remote: true, hub: link.hubId !== null }
  if (!isThere.remote && !isThere.hub && link.base === null) return null
  const { conflicts = [], drift = [] } = decided?.decision ?? {}
  return {
    entity: lane.entity,
    medusaId: medusaIdSchema.parse(remoteId),
    payloadId: decided?.hubId ?? link.hubId,
    link: {
      status: link.status,
      isPending: link.isPending,
      errorCode: link.errorCode,
      errorMessage: link.errorMessage,
    },
    isThere: bySystem((side) => isThere[side]),
    changes: bySystem((side) => changeOf(side, decided)),
    conflicts: conflicts.map(({ winner, ...conflict }) => ({
      field: conflict.field,
      base: conflict.base,
      winner: winner === 'hub' ? 'payload' : 'medusa',
      ...bySystem((side) => conflict[side]),
    })),
    drift: [...drift],
    problem: work.state === 'failed' ? { code: work.error.code, message: work.error.message } : null,
  }
}

/** The same of a document, by its own id: what its integration's system would be told, and what would come from there. */
export async function previewDocument(
  lane: Lane,
  documentId: string,
  deps: PreviewDeps,
): Promise<DocumentPreview | null> {
  const integration = integrationOf(lane, deps)
  const binding = integration.bindings[lane.entity]
  const [link] = await peekLinks(deps.pool, lane, [documentId], 'hub_id')
  if (!binding || !link) return null
  const batch = { lane, binding, links: [link], startedAt: deps.now() }
  const sides = { remote: integration.remote, hub: deps.hub(lane.integration) }
  const [work] = await readAndDecide(batch, sides, deps.hash)
  if (!work) return null
  const decided = work.state === 'decided' ? work : null
  return {
    isPending: link.isPending || link.status === 'parked',
    changes: { remote: changeOf('remote', decided), payload: changeOf('hub', decided) },
    conflicts: decided?.decision.conflicts.map(({ field }) => field) ?? [],
    problem: work.state === 'failed' ? { code: work.error.code, message: work.error.message } : null,
  }
}

/** The record's two sides by the names that the preview has for them: it is asked for of Medusa's records. */
const bySystem = <T>(of: (side: Side) => T): { medusa: T; payload: T } => ({
  medusa: of('remote'),
  payload: of('hub'),
})

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
