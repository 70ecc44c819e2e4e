import { entitySchema, medusaIdSchema } from '@tandem/contracts'
import { ENTITY_DEFINITIONS, SyncError } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { z } from 'zod'
import { refused } from '../../access/operators-route.ts'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'
import { medusaConnector } from '../connectors/medusa/medusa-connector.ts'
import { payloadReader } from '../connectors/payload/payload-connector.ts'
import { fieldHash } from '../field-hash.ts'
import { getReceiver } from '../receiver.ts'
import { type Preview, previewRecord } from './preview.ts'

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
  const payload = payloadReader(await getPayload({ config }), pool)
  const medusa = medusaConnector({
    url: env.MEDUSA_BACKEND_URL,
    secrets: env.MEDUSA_SYNC_SECRET,
    timeoutMs: PEER_TIMEOUT_MS,
  })
  const now = () => new Date()
  try {
    const deps = { pool, definitions: ENTITY_DEFINITIONS, medusa, payload, hash: fieldHash, now }
    return await previewRecord(entity, id, deps)
  } catch (error) {
    if (error instanceof SyncError) return error
    throw error
  }
}
