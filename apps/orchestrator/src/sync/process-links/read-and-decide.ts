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
import { seePayload, toSeen } from './see-payload.ts'
import type { Batch, Work } from './work.ts'

/**
 * Reads the sides that can have a say, both at once, and decides link by link. Where Payload has none, its
 * mirror is read for the links that are to be looked at whole.
 *
 * @throws {SyncError} when a side can't be read at all.
 */
export async function readAndDecide(
  batch: Batch,
  readers: { medusa: Reader; payload: Reader },
  definition: EntityDefinition,
  hash: Hash,
): Promise<Work[]> {
  const isHeard = hasSay(definition.ownership, 'payload')
  const idsOf = (links: readonly Link[]) => links.map((link) => link.medusaId)
  const asked = idsOf(batch.links.filter((link) => isHeard || link.lookWhole))
  const [medusa, payload] = await Promise.all([
    readers.medusa.read(batch.entity, idsOf(batch.links)),
    asked.length > 0 ? readers.payload.read(batch.entity, asked) : new Map<string, Reading>(),
  ])
  return batch.links.map((link) =>
    decideLink(definition, link, medusa.get(link.medusaId), payload.get(link.medusaId), hash),
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
    const seenInMedusa = toSeen(medusa, definition.fromMedusa)
    const seen = { medusa: seenInMedusa, payload: seePayload(definition, payload, seenInMedusa) }
    const markers = { medusa: medusa?.marker ?? null, payload: null }
    const tokens = { medusa: medusa?.token ?? null, payload: payload?.token ?? null }
    const { ownership } = definition
    const { base, intents, isUnsettled, written } = link
    const isWritable = tokens.medusa !== null
    const rev = Number(link.leaseRev)
    const known = { rev, base, intents, isUnsettled, written }
    const plan = planPass({ ownership, link: known, seen, markers, isWritable }, hash)
    if (!plan) return { link, state: 'unsettled' }
    const records = { medusa: recordOf(seen.medusa), payload: recordOf(seen.payload) }
    return {
      ...plan,
      link,
      state: 'decided',
      records,
      isThere: { medusa: isThere(medusa), payload: isThere(payload) },
      tokens,
      payloadId: payload?.payloadId ?? link.payloadId,
    }
  } catch (error) {
    return { link, state: 'failed', error: toSyncError(error), inDoubt: link.isUnsettled }
  }
}

function isThere(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.record !== null
}

function recordOf(seen: Seen): PlatformRecord | null {
  return seen.state === 'present' ? seen.record : null
}

/** A record of another shape is named by its fields, never by their values: they may be personal. */
function toSyncError(error: unknown): SyncError {
  if (error instanceof SyncError) return error
  if (error instanceof z.ZodError) {
    const fields = error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`)
    const message = `not of the agreed shape: ${fields.slice(0, 5).join(', ')}`
    return new SyncError('RECORD_INVALID', message, { cause: error })
  }
  return new SyncError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
}
