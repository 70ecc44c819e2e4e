import { driftQuerySchema, rowIdSchema } from '@tandem/contracts/operators'
import { z } from 'zod'
import { notAnOperator, operatorOf, refused } from '../../../../access/operators-route.ts'
import { env } from '../../../../env.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'
import { listDrift, toFoundDrift } from '../../../../sync/reconcile/drift-report.ts'
import { readRun } from '../../../../sync/reconcile/read-runs.ts'

/**
 * How far a run is, and a page of what it has found: names of fields, no values. `next` goes into `?after=`
 * for the following page; null says that this was the last one.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  if (!(await operatorOf(request.headers, env.CRON_SECRET))) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).run)
  const query = driftQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refused(400, z.prettifyError(query.error))
  const { database } = getReceiver()
  const run = id.success ? await readRun(database, id.data) : undefined
  if (!run) return refused(404, 'there is no such run')
  const { after, limit } = query.data
  const drift = await listDrift(database, run.id, after, limit)
  const next = drift.length === limit ? drift.at(-1)?.id : null
  return Response.json({ success: true, run, drift: drift.map(toFoundDrift), next })
}
