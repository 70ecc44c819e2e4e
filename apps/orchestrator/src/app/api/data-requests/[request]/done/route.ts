import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { answerDataRequest } from '../../../../../integrations/data-requests.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

type Context = { readonly params: Promise<{ request: string }> }

/** Keeps that somebody was told what is known of them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).request)
  const isDone = id.success && (await answerDataRequest(getReceiver().database, id.data, person.name))
  return isDone ? Response.json({ success: true }) : refused(404, 'nobody waits for this answer')
}
