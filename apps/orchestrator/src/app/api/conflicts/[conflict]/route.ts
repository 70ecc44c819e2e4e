import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../access/operators-route.ts'
import { readConflict } from '../../../../sync/operate/conflicts.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'

/** One conflict with both values. They are people's data: for people who are signed in, not for tokens. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ conflict: string }> },
): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).conflict)
  const conflict = id.success ? await readConflict(getReceiver().database, id.data) : undefined
  if (!conflict) return refused(404, 'there is no such conflict')
  return Response.json({ success: true, conflict }, { headers: { 'cache-control': 'no-store' } })
}
