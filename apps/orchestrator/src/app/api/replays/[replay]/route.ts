import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../access/operators-route.ts'
import { env } from '../../../../env.ts'
import { readReplay } from '../../../../sync/operate/replays.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'

/** Answers how far a replay is. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ replay: string }> },
): Promise<Response> {
  if (!(await operatorOf(request.headers, env.OPERATOR_TOKEN))) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).replay)
  const replay = id.success ? await readReplay(getReceiver().database, id.data) : undefined
  return replay ? Response.json({ success: true, replay }) : refused(404, 'there is no such replay')
}
