import {
  type ApplyRequest,
  type ApplyResponse,
  applyRequestSchema,
  applyResponseSchema,
  type Entity,
  listRequestSchema,
  listResponseSchema,
  type ReadRequest,
  readResponseSchema,
} from '@tandem/contracts'
import { SyncError } from '@tandem/sync-core'
import type { Lister, Reader, Reading, RemoteOutcome, RemoteWriter } from '../connector.ts'
import { type Peer, postSigned } from './signed-post.ts'

/** What is written where nothing shall be left. */
const NOTHING: Readonly<Partial<Record<Entity, unknown>>> = {
  'product-content': { content: {} },
  'store-branding': { branding: null },
}

/** Medusa through its internal routes. */
export function medusaConnector(peer: Peer): Reader & RemoteWriter & Lister {
  return {
    async list(entity, after, limit) {
      const request = listRequestSchema.parse({ entity, after, limit })
      return (await postSigned(peer, '/internal/sync/list', request, listResponseSchema)).ids
    },

    async listChanged(entity, since, after, limit) {
      const changedSince = since.toISOString()
      const request = listRequestSchema.parse({ entity, after, limit, changedSince })
      const { ids, asOf } = await postSigned(peer, '/internal/sync/list', request, listResponseSchema)
      return { ids, asOf: new Date(asOf) }
    },

    async read(entity, medusaIds) {
      const request = { entity, ids: medusaIds }
      const answer = await postSigned(
        peer,
        '/internal/sync/read',
        request satisfies { entity: ReadRequest['entity']; ids: readonly string[] },
        readResponseSchema,
      )
      const readings = new Map<string, Reading>(answer.records.map(({ id, ...reading }) => [id, reading]))
      const forgotten = medusaIds.find((id) => !readings.has(id))
      if (forgotten)
        throw new SyncError('PEER_ANSWER_INVALID', `/internal/sync/read did not answer for ${forgotten}`)
      return readings
    },

    async write(entity, writes, deadline) {
      const request: ApplyRequest = applyRequestSchema.parse({
        entity,
        items: writes.map((write) => ({
          id: write.medusaId,
          expect: write.expect,
          data: write.fields ?? NOTHING[entity],
          marker: write.marker,
          deadline: deadline.toISOString(),
        })),
      })
      const answer = await postSigned(peer, '/internal/sync/apply', request, applyResponseSchema)
      return new Map(answer.results.map((result) => [result.id, toOutcome(result)]))
    },
  }
}

function toOutcome({ outcome, code, message }: ApplyResponse['results'][number]): RemoteOutcome {
  if (outcome === 'applied') return { outcome }
  if (outcome === 'failed') {
    return { outcome, code: code ?? 'PEER_FAILED', message: message ?? 'no reason given' }
  }
  return { outcome: 'contended' }
}
