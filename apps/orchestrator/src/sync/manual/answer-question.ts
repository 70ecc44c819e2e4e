import type {
  Entity,
  MedusaId,
  RecordAsked,
  RecordPreview,
  RecordQuestion,
  RecordState,
} from '@tandem/contracts'
import { pagePayloadId, SyncError } from '@tandem/sync-core'
import { RECORD_COLLECTIONS } from '../../access/record-collections.ts'
import { env } from '../../env.ts'
import type { Queryable } from '../ledger/database.ts'
import { getReceiver } from '../receiver.ts'
import { readRecordSync } from '../state/read-record-sync.ts'
import { lookAt } from './by-hand.ts'
import { requestSync } from './request-sync.ts'

/** @throws {SyncError} when a side can't be read. */
export async function answerQuestion(
  question: RecordQuestion,
): Promise<RecordState | RecordPreview | RecordAsked> {
  const { database, ringFor } = getReceiver()
  const { entity, id } = question
  switch (question.ask) {
    case 'state':
      return {
        sync: await readRecordSync(database, entity, id, true),
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
      await requestSync(database, entity, id, question.person)
      ringFor([entity])
      return { asked: true }
    }
  }
}

/** The record's document in Payload's admin. */
async function payloadUrl(database: Queryable, entity: Entity, id: MedusaId): Promise<string | null> {
  const collection = RECORD_COLLECTIONS[entity]
  if (!collection) return null
  const documentId = entity === 'page' ? pagePayloadId(id) : await payloadIdOf(database, entity, id)
  return documentId === null
    ? null
    : new URL(`/admin/collections/${collection}/${documentId}`, env.PAYLOAD_CMS_URL).href
}

async function payloadIdOf(database: Queryable, entity: Entity, id: MedusaId): Promise<string | null> {
  const { rows } = await database.query<{ payloadId: string | null }>(
    'select payload_id as "payloadId" from sync.links where entity = $1 and medusa_id = $2',
    [entity, id],
  )
  return rows[0]?.payloadId ?? null
}
