import { notAnOperator, operatorOf } from '../../../access/operators-route.ts'
import { listDataRequests } from '../../../integrations/data-requests.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'

/** Who has asked, by way of a shop, what is known of them: a person answers. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  const requests = await listDataRequests(getReceiver().database)
  return Response.json({ success: true, requests }, { headers: { 'cache-control': 'no-store' } })
}
