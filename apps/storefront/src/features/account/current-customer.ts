import type { Visit } from '../../http/visit.ts'
import type { MedusaCustomer } from '../../medusa/purchase-answers.ts'
import { shopper } from '../../medusa/shopper.ts'
import { SourceError } from '../../sources/source-error.ts'
import { endSession, sessionOf } from './session.ts'

/** Who is signed in; null for a visitor, and when Medusa doesn't take the session any more. */
export async function currentCustomer(visit: Visit): Promise<MedusaCustomer | null> {
  const token = sessionOf(visit)
  if (token === null) return null
  try {
    return await shopper(visit.place.store, token).customer()
  } catch (error) {
    if (!(error instanceof SourceError) || error.refusal?.status !== 401) throw error
    endSession(visit)
    return null
  }
}
