import { discardManySchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../../access/operators-route.ts'
import { bodyOf } from '../../../../sync/operate/answer-page.ts'
import { discardMany } from '../../../../sync/operate/parked.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'

/** Leaves all parked work of an entity or a cause as it is: as much as the person has seen. Not for tokens. */
export async function POST(request: Request): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, discardManySchema)
  if ('refusal' in given) return given.refusal
  const { expected } = given.body
  const found = await discardMany(getReceiver().database, given.body, person.name)
  if (found !== expected) return refused(409, `there are ${found} by now, not ${expected}: look again`)
  return Response.json({ success: true, discarded: found })
}
