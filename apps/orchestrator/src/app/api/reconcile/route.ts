import { runsQuerySchema } from '@tandem/contracts'
import { z } from 'zod'
import { notAnOperator, operatorOf, refused } from '../../../access/operators-route.ts'
import { env } from '../../../env.ts'
import { getReceiver } from '../../../sync/receiver.ts'
import { listRuns } from '../../../sync/reconcile/runs.ts'

const LATEST = 50

/** The latest runs, each with how far it is. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers, env.CRON_SECRET))) return notAnOperator(request)
  const query = runsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refused(400, z.prettifyError(query.error))
  const runs = await listRuns(getReceiver().database, query.data.entity, LATEST)
  return Response.json({ success: true, runs })
}
