import { resolveSchema, rowIdSchema } from '@tandem/contracts/operators'
import { getPayload } from 'payload'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import config from '../../../../../payload.config.ts'
import { bodyOf } from '../../../../../sync/operate/answer-page.ts'
import { type Resolution, resolveConflict } from '../../../../../sync/operate/resolve-conflict.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

/** Settles a conflict by a person's choice, as their own edit. For people, not for tokens. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ conflict: string }> },
): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, resolveSchema)
  if ('refusal' in given) return given.refusal
  const id = rowIdSchema.safeParse((await params).conflict)
  if (!id.success) return refused(404, 'there is no such conflict')
  const deps = { payload: await getPayload({ config }), database: getReceiver().database }
  return toAnswer(await resolveConflict(deps, id.data, given.body, person.name))
}

function toAnswer(resolution: Resolution): Response {
  switch (resolution.outcome) {
    case 'resolved':
      return Response.json({ success: true })
    case 'missing':
      return refused(404, 'there is no such conflict')
    case 'already-resolved':
      return refused(409, 'it is settled already')
    case 'stale':
      return refused(409, 'the record has changed since you read it: look again, then choose')
    case 'impossible':
      return refused(409, `it can’t be settled here: ${resolution.reason}`)
  }
}
