import { entitySchema, medusaIdSchema, type Preview } from '@tandem/contracts'
import { ENTITY_DEFINITIONS, SyncError } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { z } from 'zod'
import { refused } from '../../access/operators-route.ts'
import config from '../../payload.config.ts'
import { openConnectors } from '../connectors/registry.ts'
import { fieldHash } from '../field-hash.ts'
import { getReceiver } from '../receiver.ts'
import { previewRecord } from './preview.ts'

/** Somebody is waiting for the answer. */
const PEER_TIMEOUT_MS = 5_000

export type RecordParams = Promise<{ entity: string; id: string }>

const recordSchema = z.object({ entity: entitySchema, id: medusaIdSchema })

/** Which record a route is asked about, or undefined when there can be no such record. */
export async function recordOf(params: RecordParams) {
  return recordSchema.safeParse(await params).data
}

export const noSuchRecord = (): Response =>
  refused(404, 'neither Medusa nor Payload has this record, and none is known to have been there')

/** What a pass would do about a record now; the error when a side can't be read. */
export async function lookAt({
  entity,
  id,
}: z.infer<typeof recordSchema>): Promise<Preview | null | SyncError> {
  const { database: pool } = getReceiver()
  const connectors = openConnectors(await getPayload({ config }), pool, PEER_TIMEOUT_MS)
  const now = () => new Date()
  try {
    const deps = { ...connectors, pool, definitions: ENTITY_DEFINITIONS, hash: fieldHash, now }
    return await previewRecord(entity, id, deps)
  } catch (error) {
    if (error instanceof SyncError) return error
    throw error
  }
}
