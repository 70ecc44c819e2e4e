import type { RequestContext } from '../../http/request-context/request-context.ts'
import type { MedusaCustomer } from '../../medusa/purchase-answers.ts'
import { storeApi } from '../../medusa/store-api.ts'
import { SourceError } from '../../sources/source-error.ts'
import { endSession, sessionOf } from './session.ts'

/** Answers who is signed in; null for a visitor, and when Medusa doesn't take the session any more. */
export async function currentCustomer(context: RequestContext): Promise<MedusaCustomer | null> {
  const token = sessionOf(context)
  if (token === null) return null
  try {
    return await storeApi(context.place.store, token).customer()
  } catch (error) {
    // 404: the token is good, and its customer was deleted.
    if (!(error instanceof SourceError) || ![401, 404].includes(error.refusal?.status ?? 0)) throw error
    endSession(context)
    return null
  }
}
