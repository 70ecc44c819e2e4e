import { retryManySchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf, refused } from '../../../access/operators-route.ts'
import { env } from '../../../env.ts'
import { bodyOf } from '../../../sync/operate/answer-page.ts'
import { listReplays, retryMany } from '../../../sync/operate/replays.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'

const SHOWN = 50

/** The latest replays and how far each is. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers, env.OPERATOR_TOKEN))) return notAnOperator(request)
  return Response.json({ success: true, replays: await listReplays(getReceiver().database, SHOWN) })
}

/** Has all parked work of an entity, of a cause, or all there is tried anew: as much as the caller has seen. */
export async function POST(request: Request): Promise<Response> {
  const person = await operatorOf(request.headers, env.OPERATOR_TOKEN)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, retryManySchema)
  if ('refusal' in given) return given.refusal
  const { database, wake } = getReceiver()
  const outcome = await retryMany(database, given.body, person.name)
  if (outcome.replay === null) {
    return refused(409, `there are ${outcome.found} by now, not ${given.body.expected}: look again`)
  }
  wake(outcome.lanes)
  return Response.json({ success: true, replay: outcome.replay }, { status: 202 })
}
