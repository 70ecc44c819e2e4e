import { selectionSchema } from '@tandem/contracts/operators'
import { SyncError } from '@tandem/sync-core'
import { notSignedIn, refused, signedIn } from '../../../../../access/operators-route.ts'
import { readsEverything } from '../../../../../access/roles.ts'
import { billedEntitySchema } from '../../../../../billing/billed-entity.ts'
import { answerSelection } from '../../../../../billing/selection.ts'
import { bodyOf } from '../../../../../sync/operate/answer-page.ts'

type Params = Promise<{ entity: string }>

/** How several documents stand, what a sync of them would change, or has them synced: for whoever may read them. */
export async function POST(request: Request, { params }: { params: Params }): Promise<Response> {
  const { payload, user } = await signedIn(request.headers)
  if (!user) return notSignedIn(request)
  const entity = billedEntitySchema.safeParse((await params).entity).data
  if (!entity) return refused(404, 'there is no such entity')
  const given = await bodyOf(request, selectionSchema)
  if ('refusal' in given) return given.refusal
  const person = { user, name: user.name ?? '', isOperator: readsEverything(user) }
  try {
    const documents = await answerSelection(payload, person, entity, given.body)
    return Response.json({ success: true, documents }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof SyncError) return refused(503, error.message)
    throw error
  }
}
