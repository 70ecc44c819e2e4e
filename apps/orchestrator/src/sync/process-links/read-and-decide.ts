import {
  type EntityDefinition,
  type Hash,
  hasSay,
  type PlatformRecord,
  planPass,
  type Seen,
  SyncError,
} from '@tandem/sync-core'
import { z } from 'zod'
import type { Reader, Reading } from '../connectors/connector.ts'
import type { Link } from '../ledger/links.ts'
import type { Batch, Work } from './work.ts'

/**
 * Reads the sides that can have a say, both at once, and decides link by link.
 *
 * @throws {SyncError} when a side can't be read at all.
 */
export async function readAndDecide(
  batch: Batch,
  readers: { medusa: Reader; payload: Reader },
  definition: EntityDefinition,
  hash: Hash,
): Promise<Work[]> {
  const ids = batch.links.map((link) => link.medusaId)
  const [medusa, payload] = await Promise.all([
    readers.medusa.read(batch.entity, ids),
    hasSay(definition.ownership, 'payload') ? readers.payload.read(batch.entity, ids) : null,
  ])
  return batch.links.map((link) =>
    decideLink(definition, link, medusa.get(link.medusaId), payload?.get(link.medusaId), hash),
  )
}

function decideLink(
  definition: EntityDefinition,
  link: Link,
  medusa: Reading | undefined,
  payload: Reading | undefined,
  hash: Hash,
): Work {
  try {
    const seen = {
      medusa: toSeen(medusa, definition.fromMedusa),
      payload: payload ? toSeen(payload, definition.fromPayload) : ({ state: 'unread' } as const),
    }
    const markers = { medusa: medusa?.marker ?? null, payload: null }
    const tokens = { medusa: medusa?.token ?? null, payload: payload?.token ?? null }
    const { ownership } = definition
    const { base, intents, isUnsettled } = link
    const isWritable = tokens.medusa !== null
    const rev = Number(link.leaseRev)
    const known = { rev, base, intents, isUnsettled }
    const plan = planPass({ ownership, link: known, seen, markers, isWritable }, hash)
    if (!plan) return { link, state: 'unsettled' }
    const records = { medusa: recordOf(seen.medusa), payload: recordOf(seen.payload) }
    return {
      ...plan,
      link,
      state: 'decided',
      records,
      tokens,
      payloadId: payload?.payloadId ?? link.payloadId,
    }
  } catch (error) {
    return { link, state: 'failed', error: toSyncError(error), inDoubt: link.isUnsettled }
  }
}

function toSeen(reading: Reading | undefined, map: EntityDefinition['fromMedusa']): Seen {
  if (!reading || reading.record === null) return { state: 'absent' }
  const record = map(reading.record)
  return record === null ? { state: 'absent' } : { state: 'present', record }
}

function recordOf(seen: Seen): PlatformRecord | null {
  return seen.state === 'present' ? seen.record : null
}

/** A record of another shape is named by its fields, never by their values: they may be personal. */
function toSyncError(error: unknown): SyncError {
  if (error instanceof z.ZodError) {
    const fields = error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`)
    const message = `not of the agreed shape: ${fields.slice(0, 5).join(', ')}`
    return new SyncError('RECORD_INVALID', message, { cause: error })
  }
  return new SyncError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
}
