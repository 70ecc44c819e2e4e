import { medusaIdSchema } from '@tandem/contracts/ids'
import type { Preview } from '@tandem/contracts/operators'
import { entitySchema, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { z } from 'zod'
import { refused } from '../../access/operators-route.ts'
import config from '../../payload.config.ts'
import { openSides } from '../connectors/open-sides.ts'
import { fieldHash } from '../field-hash.ts'
import { getReceiver } from '../receive/receiver.ts'
import { previewRecord } from './preview.ts'

/** Somebody is waiting for the answer. */
const PEER_TIMEOUT_MS = 5_000

export type RecordParams = Promise<{ entity: string; id: string }>

const recordSchema = z.object({ entity: entitySchema, id: medusaIdSchema })

/** Reads which record a route is asked about; undefined when there can be no such record. */
export async function recordOf(params: RecordParams) {
  return recordSchema.safeParse(await params).data
}

export const noSuchRecord = (): Response =>
  refused(404, 'neither Medusa nor Payload has this record, and none is known to have been there')

/** Previews what a pass would do about a record now; answers the error when a side can't be read. */
export async function lookAt({
  entity,
  id,
}: z.infer<typeof recordSchema>): Promise<Preview | null | SyncError> {
  const { database: pool } = getReceiver()
  const sides = await openSides(await getPayload({ config }), pool, PEER_TIMEOUT_MS)
  const now = () => new Date()
  try {
    const lane = { integration: MEDUSA_INTEGRATION, entity }
    return await previewRecord(lane, id, { ...sides, pool, hash: fieldHash, now })
  } catch (error) {
    if (error instanceof SyncError) return error
    throw error
  }
}
