import {
  type ApplyRequest,
  type ApplyResponse,
  applyRequestSchema,
  applyResponseSchema,
  listRequestSchema,
  listResponseSchema,
  type ReadRequest,
  readResponseSchema,
} from '@tandem/contracts'
import { SyncError } from '@tandem/sync-core'
import type { z } from 'zod'
import type { Lister, Reader, Reading, RemoteOutcome, RemoteWriter, Resting } from '../connector.ts'
import { NOTHING } from './nothing.ts'
import { type Peer, postSigned } from './signed-post.ts'

/** Medusa through its internal routes. When it asks one caller to wait, all of this process wait. */
export function medusaConnector(peer: Peer): Reader & RemoteWriter & Lister & Resting {
  let restsUntil = 0

  async function call<T extends z.ZodType>(path: string, payload: unknown, answer: T): Promise<z.infer<T>> {
    const left = restsUntil - Date.now()
    if (left > 0) throw new SyncError('PEER_BUSY', 'Medusa has asked to wait', { retryAfterMs: left })
    try {
      return await postSigned(peer, path, payload, answer)
    } catch (error) {
      if (error instanceof SyncError) restsUntil = Math.max(restsUntil, Date.now() + error.retryAfterMs)
      throw error
    }
  }

  return {
    isResting: () => restsUntil > Date.now(),

    async list(entity, after, limit) {
      const request = listRequestSchema.parse({ entity, after, limit })
      return (await call('/internal/sync/list', request, listResponseSchema)).ids
    },

    async listChanged(entity, since, after, limit) {
      const changedSince = since.toISOString()
      const request = listRequestSchema.parse({ entity, after, limit, changedSince })
      const { ids, asOf } = await call('/internal/sync/list', request, listResponseSchema)
      return { ids, asOf: new Date(asOf) }
    },

    async read(entity, medusaIds) {
      const request = { entity, ids: medusaIds }
      const answer = await call(
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
      const outcomes = new Map<string, RemoteOutcome>()
      for (const items of inCalls<ApplyRequest['items'][number]>(request.items)) {
        const part = { entity: request.entity, items }
        const answer = await call('/internal/sync/apply', part, applyResponseSchema)
        for (const result of answer.results) outcomes.set(result.id, toOutcome(result))
      }
      return outcomes
    },
  }
}

/** Half of what the apply route takes in one body: a hundred long texts in two languages are more than that. */
const MAX_BYTES_PER_CALL = 2 * 1024 * 1024

function inCalls<Item>(items: readonly Item[]): Item[][] {
  const calls: Item[][] = []
  let room = 0
  for (const item of items) {
    const bytes = Buffer.byteLength(JSON.stringify(item))
    if (bytes > room) {
      calls.push([])
      room = MAX_BYTES_PER_CALL
    }
    calls.at(-1)?.push(item)
    room -= bytes
  }
  return calls
}

function toOutcome({ outcome, code, message }: ApplyResponse['results'][number]): RemoteOutcome {
  if (outcome === 'applied') return { outcome }
  if (outcome === 'failed') {
    return { outcome, code: code ?? 'PEER_FAILED', message: message ?? 'no reason given' }
  }
  return { outcome: 'contended' }
}
