import { type Entity, type Lane, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { notAnOperator, notSignedIn, operatorOf, signedIn } from '../../../../../access/operators-route.ts'
import { mayReadRecord } from '../../../../../access/readable-record.ts'
import { readsEverything } from '../../../../../access/roles.ts'
import { lookAt, noSuchRecord, type RecordParams, recordOf } from '../../../../../sync/manual/by-hand.ts'
import { requestSync } from '../../../../../sync/manual/request-sync.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'
import { readRecordSync } from '../../../../../sync/state/read-record-sync.ts'

/** The path names Medusa's records: those of other systems are documents', and found beside them. */
const laneOf = ({ entity }: { entity: Entity }): Lane => ({ integration: MEDUSA_INTEGRATION, entity })

/** Answers how one record stands and what was done about it: for whoever may read its document. */
export async function GET(request: Request, { params }: { params: RecordParams }): Promise<Response> {
  const { payload, user } = await signedIn(request.headers)
  if (!user) return notSignedIn(request)
  const record = await recordOf(params)
  if (!record || !(await mayReadRecord(payload, user, record.entity, record.id))) return noSuchRecord()
  const { database } = getReceiver()
  const sync = await readRecordSync(database, laneOf(record), record.id, readsEverything(user))
  return Response.json({ success: true, sync }, { headers: { 'cache-control': 'no-store' } })
}

/**
 * Has one record looked at now: one that has no link yet, or that is parked, too. While a side can't be read
 * nobody knows whether there is such a record, and asking does no harm.
 */
export async function POST(request: Request, { params }: { params: RecordParams }): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const record = await recordOf(params)
  if (!record || (await lookAt(record)) === null) return noSuchRecord()
  const { database, wake } = getReceiver()
  await requestSync(database, laneOf(record), [record.id], person.name)
  wake([laneOf(record)])
  const asked = { entity: record.entity, medusaId: record.id, requestedBy: person.name }
  return Response.json({ success: true, asked }, { status: 202 })
}
