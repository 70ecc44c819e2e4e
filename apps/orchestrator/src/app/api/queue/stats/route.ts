import type { QueueStats } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../access/operators-route.ts'
import { env } from '../../../../env.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'

/** Who may call: a signed-in operator or admin, or a bearer of OPERATOR_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers, env.OPERATOR_TOKEN))) return notAnOperator(request)
  try {
    const stats = await getReceiver().queue.stats()
    return Response.json({ success: true, stats } satisfies QueueStats)
  } catch {
    return refused(503, 'Redis does not answer; synced work goes on without it')
  }
}
