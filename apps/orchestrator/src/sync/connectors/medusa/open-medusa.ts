import {
  type ApplyRequest,
  type ApplyResponse,
  applyRequestSchema,
  applyResponseSchema,
  listRequestSchema,
  listResponseSchema,
  medusaEntitySchema,
  type ReadRequest,
  readResponseSchema,
} from '@tandem/contracts/sync'
import { HOME_BINDINGS, SyncError } from '@tandem/sync-core'
import type { z } from 'zod'
import type { Reading, Remote, RemoteOutcome, RemoteWriter } from '../connector.ts'
import { askMedusa, type Peer } from './ask-medusa.ts'

/** Medusa through its internal routes. When it asks one caller to wait, all of this process wait. */
export function openMedusa(peer: Peer): Remote & RemoteWriter {
  let restsUntil = 0

  async function call<T extends z.ZodType>(path: string, payload: unknown, answer: T): Promise<z.infer<T>> {
    const left = restsUntil - Date.now()
    if (left > 0) throw new SyncError('PEER_BUSY', 'Medusa has asked to wait', { retryAfterMs: left })
    try {
      return await askMedusa(peer, path, payload, answer)
    } catch (error) {
      if (error instanceof SyncError) restsUntil = Math.max(restsUntil, Date.now() + error.retryAfterMs)
      throw error
    }
  }

  return {
    guarantees: { guard: 'compare-and-set', marker: true, choosesIds: false },
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

    async read(entity, remoteIds) {
      const request = {
        entity: medusaEntitySchema.parse(entity),
        ids: remoteIds,
      } satisfies { entity: ReadRequest['entity']; ids: readonly string[] }
      const answer = await call('/internal/sync/read', request, readResponseSchema)
      const readings = new Map<string, Reading>(answer.records.map(({ id, ...reading }) => [id, reading]))
      const forgotten = remoteIds.find((id) => !readings.has(id))
      if (forgotten)
        throw new SyncError('PEER_ANSWER_INVALID', `/internal/sync/read did not answer for ${forgotten}`)
      return readings
    },

    async write(entity, writes, deadline) {
      const request: ApplyRequest = applyRequestSchema.parse({
        entity,
        items: writes.map((write) => ({
          id: write.remoteId,
          expect: write.expect,
          data: write.fields ?? HOME_BINDINGS[entity].emptied ?? null,
          marker: write.marker,
          deadline: deadline.toISOString(),
        })),
      })
      const refs = new Map(writes.map(({ ref, remoteId }) => [remoteId, ref]))
      const outcomes = new Map<string, RemoteOutcome>()
      for (const items of inCalls<ApplyRequest['items'][number]>(request.items)) {
        const part = { entity: request.entity, items }
        const answer = await call('/internal/sync/apply', part, applyResponseSchema)
        for (const result of answer.results) outcomes.set(refs.get(result.id) ?? '', toOutcome(result))
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

function toOutcome({ outcome, code, message, fields }: ApplyResponse['results'][number]): RemoteOutcome {
  if (outcome === 'applied') return { outcome }
  if (outcome === 'failed') {
    return { outcome, code: code ?? 'PEER_FAILED', message: message ?? 'no reason given', fields }
  }
  return { outcome: 'contended' }
}
