import { startBringingSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf } from '../../../../../access/operators-route.ts'
import { cancelBringing, readBringing, startBringing } from '../../../../../integrations/bring/bring-state.ts'
import { bodyOf } from '../../../../../sync/operate/answer-page.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

type Context = { readonly params: Promise<{ integration: string }> }

/** How an integration's products stand in Medusa: what would be brought, what waits, what has changed since. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  const overview = await readBringing(getReceiver().database, (await params).integration)
  return Response.json({ success: true, ...overview }, { headers: { 'cache-control': 'no-store' } })
}

/** Has them brought into Medusa as drafts, or what is waiting left as it was. The workers do it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, startBringingSchema)
  if ('refusal' in given) return given.refusal
  const { integration } = await params
  const { database } = getReceiver()
  const { what } = given.body
  const products =
    what === 'cancel'
      ? await cancelBringing(database, integration)
      : await startBringing(database, integration, what, person.name)
  return Response.json({ success: true, products }, { status: 202 })
}
