import type { Lane } from '@tandem/contracts/sync'
import { z } from 'zod'
import { notSignedIn, refused, signedIn } from '../access/operators-route.ts'
import { readsEverything } from '../access/roles.ts'
import { billedEntitySchema } from './billed-entity.ts'
import { readBilled } from './read-billed.ts'

const paramsSchema = z.object({
  entity: billedEntitySchema,
  document: z.string().regex(/^[1-9]\d{0,8}$/),
})

export type BilledParams = Promise<{ entity: string; document: string }>

/** A document that somebody may read, and the lane that it is in. */
export type BilledDocument = {
  readonly lane: Lane
  readonly id: string
  readonly name: string
  readonly isOperator: boolean
}

/** Reads which document a route is asked about, and refuses who may not read it as if there were none. */
export async function billedDocumentOf(
  request: Request,
  params: BilledParams,
): Promise<BilledDocument | { readonly refusal: Response }> {
  const { payload, user } = await signedIn(request.headers)
  if (!user) return { refusal: await notSignedIn(request) }
  const asked = paramsSchema.safeParse(await params).data
  const found = asked && (await readBilled(payload, user, asked.entity, Number(asked.document)))
  if (!found) return { refusal: refused(404, 'there is no such document') }
  return {
    lane: found.lane,
    id: String(found.document.id),
    name: user.name ?? '',
    isOperator: readsEverything(user),
  }
}
