import { rowIdSchema } from '@tandem/contracts'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { env } from '../../../../../env.ts'
import { retryParked } from '../../../../../sync/operate/parked.ts'
import { getReceiver } from '../../../../../sync/receiver.ts'

/** Has one parked record tried anew, with new attempts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ link: string }> },
): Promise<Response> {
  const person = await operatorOf(request.headers, env.OPERATOR_TOKEN)
  if (!person) return notAnOperator(request)
  const id = rowIdSchema.safeParse((await params).link)
  const { database, ringFor } = getReceiver()
  const entity = id.success ? await retryParked(database, id.data, person.name) : null
  if (entity === null) return refused(404, 'there is no such parked record (any more)')
  ringFor([entity])
  return Response.json({ success: true }, { status: 202 })
}
