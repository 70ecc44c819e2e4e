import type { Visit } from '../../http/visit.ts'
import type { MedusaOrder } from '../../medusa/purchase-answers.ts'
import { shopper } from '../../medusa/shopper.ts'
import { SourceError } from '../../sources/source-error.ts'

export async function findOrder(visit: Visit, id: string): Promise<MedusaOrder | null> {
  try {
    return await shopper(visit.place.store).order(id)
  } catch (error) {
    if (error instanceof SourceError && error.refusal?.status === 404) return null
    throw error
  }
}
