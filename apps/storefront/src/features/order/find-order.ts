import type { UnifiedProduct } from '@tandem/contracts'
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

/** The products of an order's lines as far as this store still sells them; the order can do without. */
export async function productsOf(visit: Visit, order: MedusaOrder): Promise<UnifiedProduct[]> {
  const handles = [...new Set(order.items.flatMap(({ product_handle }) => product_handle ?? []))]
  if (handles.length === 0) return []
  try {
    return await visit.client.getUnifiedProducts({ handles, limit: handles.length })
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}
