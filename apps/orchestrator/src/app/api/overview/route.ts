import { type Overview, overviewQuerySchema } from '@tandem/contracts/operators'
import { z } from 'zod'
import { notAnOperator, operatorOf, refused } from '../../../access/operators-route.ts'
import { env } from '../../../env.ts'
import { readOverview } from '../../../sync/operate/overview/read-overview.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'

/** Answers how the whole stands and how it has gone: for operators and admins, and for bearers of OPERATOR_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers, env.OPERATOR_TOKEN))) return notAnOperator(request)
  const query = overviewQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refused(400, z.prettifyError(query.error))
  const { database, queue: wakeQueue } = getReceiver()
  const [overview, queue] = await Promise.all([
    readOverview(database, new Date(), query.data),
    wakeQueue.stats().catch(() => null),
  ])
  return Response.json({ success: true, overview: { ...overview, queue } satisfies Overview }, NOT_KEPT)
}

const NOT_KEPT = { headers: { 'cache-control': 'no-store' } }
