import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { env } from '../../../../../env.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'
import { cancelRun } from '../../../../../sync/reconcile/read-runs.ts'

/** Ends a comparison where it is. What it has found so far is repaired or kept as in one that came to its end. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  const person = await operatorOf(request.headers, env.CRON_SECRET)
  if (!person) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).run)
  const run = id.success ? await cancelRun(getReceiver().database, id.data, person.name) : undefined
  if (!run) return refused(409, 'it has ended, or there is no such run')
  return Response.json({ success: true, run })
}
