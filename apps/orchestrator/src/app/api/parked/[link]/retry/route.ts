import { rowIdSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { env } from '../../../../../env.ts'
import { retryParked } from '../../../../../sync/operate/parked.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

/** Has one parked record tried anew, with new attempts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  const person = await operatorOf(request.headers, env.OPERATOR_TOKEN)
  if (!person) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).link)
  const { database, wake } = getReceiver()
  const lane = id.success ? await retryParked(database, id.data, person.name) : null
  if (lane === null) return refused(404, 'there is no such parked record (any more)')
  wake([lane])
  return Response.json({ success: true }, { status: 202 })
}
