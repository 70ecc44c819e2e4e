import { SyncError } from '@tandem/sync-core'
import { notAnOperator, operatorOf, refused } from '../../../../../../access/operators-route.ts'
import { lookAt, noSuchRecord, type RecordParams, recordOf } from '../../../../../../sync/manual/by-hand.ts'

/** Answers what a pass would change on each side, field by field, without changing anything. For people only: it shows values. */
export async function GET(request: Request, { params }: { params: RecordParams }): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  const record = await recordOf(params)
  if (!record) return noSuchRecord()
  const preview = await lookAt(record)
  if (preview instanceof SyncError) return refused(503, `${preview.code}: ${preview.message}`)
  if (!preview) return noSuchRecord()
  return Response.json({ success: true, preview }, { headers: { 'cache-control': 'no-store' } })
}
