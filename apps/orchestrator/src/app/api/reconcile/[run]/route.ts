import { medusaIdSchema } from '@tandem/contracts'
import { z } from 'zod'
import { notAnOperator, operatorOf, refused } from '../../../../access/operators-route.ts'
import { env } from '../../../../env.ts'
import { getReceiver } from '../../../../sync/receiver.ts'
import { listDrift } from '../../../../sync/reconcile/drift-report.ts'
import { runIdSchema } from '../../../../sync/reconcile/run-id.ts'
import { readRun } from '../../../../sync/reconcile/runs.ts'

const querySchema = z.object({
  after: medusaIdSchema.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})

/**
 * How far a run is, and a page of what it has found: names of fields, no values. `next` goes into `?after=`
 * for the following page; null says that this was the last one.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  if (!(await operatorOf(request.headers, env.CRON_SECRET))) return notAnOperator(request)
  const id = runIdSchema.safeParse((await params).run)
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refused(400, z.prettifyError(query.error))
  const { database } = getReceiver()
  const run = id.success ? await readRun(database, id.data) : undefined
  if (!run) return refused(404, 'there is no such run')
  const { after, limit } = query.data
  const drift = await listDrift(database, run.id, after, limit)
  const next = drift.length === limit ? drift.at(-1)?.medusaId : null
  return Response.json({ success: true, run, drift, next })
}
