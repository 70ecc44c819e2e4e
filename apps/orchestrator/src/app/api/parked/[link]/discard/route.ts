import { discardSchema, rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { bodyOf } from '../../../../../sync/operate/answer-page.ts'
import { discardParked } from '../../../../../sync/operate/parked.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

/** Leaves one parked record as it is, for a reason that is kept. For people, not for tokens. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, discardSchema)
  if ('refusal' in given) return given.refusal
  const id = rowIdSchema.safeParse((await params).link)
  const isDone =
    id.success && (await discardParked(getReceiver().database, id.data, given.body.reason, person.name))
  return isDone ? Response.json({ success: true }) : refused(404, 'there is no such parked record (any more)')
}
