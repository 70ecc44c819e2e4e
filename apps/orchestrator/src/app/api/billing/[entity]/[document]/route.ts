import { type BilledParams, billedDocumentOf } from '../../../../../billing/billed-document.ts'
import { readBilledSync } from '../../../../../billing/read-billed-sync.ts'
import { requestSync } from '../../../../../sync/manual/request-sync.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

/** How a document stands with Stripe: for whoever may read it. */
export async function GET(request: Request, { params }: { params: BilledParams }): Promise<Response> {
  const document = await billedDocumentOf(request, params)
  if ('refusal' in document) return document.refusal
  const { lane, id, isOperator } = document
  const sync = await readBilledSync(getReceiver().database, lane, id, isOperator)
  return Response.json({ success: true, sync }, { headers: { 'cache-control': 'no-store' } })
}

/** Has it looked at now: for whoever may read it, because it does what would be done anyhow. */
export async function POST(request: Request, { params }: { params: BilledParams }): Promise<Response> {
  const document = await billedDocumentOf(request, params)
  if ('refusal' in document) return document.refusal
  const { lane, id, name } = document
  const { database, wake } = getReceiver()
  await requestSync(database, lane, [id], name, 'hub_id')
  wake([lane])
  return Response.json({ success: true, asked: { ...lane, documentId: id } }, { status: 202 })
}
