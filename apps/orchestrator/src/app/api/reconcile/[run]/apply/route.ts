import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { env } from '../../../../../env.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'
import { applyDrift } from '../../../../../sync/reconcile/drift-report.ts'
import { readRun } from '../../../../../sync/reconcile/read-runs.ts'

/** Has exactly what a dry run has found looked at again, and repaired where it still differs. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  const caller = await operatorOf(request.headers, env.CRON_SECRET)
  if (!caller) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).run)
  const { database, wake } = getReceiver()
  const run = id.success ? await readRun(database, id.data) : undefined
  if (!run) return refused(404, 'there is no such run')
  const hinted = await applyDrift(database, run.id, caller.name)
  if (hinted === null) {
    return refused(
      409,
      run.mode === 'dry-run' ? 'the run is still under way' : 'the run repairs what it finds by itself',
    )
  }
  wake([run])
  return Response.json({ success: true, hinted, run: await readRun(database, run.id) })
}
