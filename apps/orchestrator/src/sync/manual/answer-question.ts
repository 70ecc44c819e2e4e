import type { MedusaId } from '@tandem/contracts/ids'
import type { RecordAsked, RecordPreview, RecordQuestion, RecordState } from '@tandem/contracts/operators'
import { type Entity, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { pagePayloadId, SyncError } from '@tandem/sync-core'
import { env } from '../../env.ts'
import { HUB_DOCUMENTS } from '../hub/documents/registry.ts'
import type { Queryable } from '../ledger/database.ts'
import { getReceiver } from '../receive/receiver.ts'
import { readRecordSync } from '../state/read-record-sync.ts'
import { lookAt } from './by-hand.ts'
import { requestSync } from './request-sync.ts'

/** @throws {SyncError} when a side can't be read. */
export async function answerQuestion(
  question: RecordQuestion,
): Promise<RecordState | RecordPreview | RecordAsked> {
  const { database, wake } = getReceiver()
  const { entity, id } = question
  const lane = { integration: MEDUSA_INTEGRATION, entity }
  switch (question.ask) {
    case 'state':
      return {
        sync: await readRecordSync(database, lane, id, true),
        payloadUrl: await payloadUrl(database, entity, id),
      }
    case 'preview': {
      const preview = await lookAt(question)
      if (preview instanceof SyncError) throw preview
      return { preview }
    }
    case 'sync': {
      // While a side can't be read nobody knows whether there is such a record, and asking does no harm.
      if ((await lookAt(question)) === null) return { asked: false }
      await requestSync(database, lane, [id], question.person)
      wake([lane])
      return { asked: true }
    }
  }
}

/** The record's document in Payload's admin. */
async function payloadUrl(database: Queryable, entity: Entity, id: MedusaId): Promise<string | null> {
  const { collection } = HUB_DOCUMENTS[entity]
  const documentId = entity === 'page' ? pagePayloadId(id) : await payloadIdOf(database, entity, id)
  return documentId === null
    ? null
    : new URL(`/admin/collections/${collection}/${documentId}`, env.PAYLOAD_CMS_URL).href
}

async function payloadIdOf(database: Queryable, entity: Entity, id: MedusaId): Promise<string | null> {
  const { rows } = await database.query<{ hubId: string | null }>(
    `select hub_id as "hubId" from sync.links where integration = $1 and entity = $2 and remote_id = $3`,
    [MEDUSA_INTEGRATION, entity, id],
  )
  return rows[0]?.hubId ?? null
}
