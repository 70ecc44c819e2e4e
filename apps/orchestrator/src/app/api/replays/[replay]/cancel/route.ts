import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { env } from '../../../../../env.ts'
import { cancelReplay } from '../../../../../sync/operate/replays.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

/** Leaves what a replay has not come to as it is. What was handed on is tried still. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ replay: string }> },
): Promise<Response> {
  const person = await operatorOf(request.headers, env.OPERATOR_TOKEN)
  if (!person) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).replay)
  const isDone = id.success && (await cancelReplay(getReceiver().database, id.data, person.name))
  return isDone
    ? Response.json({ success: true })
    : refused(409, 'all of it has been handed on, so there is nothing left to cancel')
}
