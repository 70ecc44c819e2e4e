import type { UnifiedProduct } from '@tandem/contracts/shop'
import type { RequestContext } from '../../http/request-context/request-context.ts'
import type { MedusaOrder } from '../../medusa/purchase-answers.ts'
import { storeApi } from '../../medusa/store-api.ts'
import { SourceError } from '../../sources/source-error.ts'
import { productsOfLines } from '../cart/products-of-lines.ts'

export async function findOrder(context: RequestContext, id: string): Promise<MedusaOrder | null> {
  try {
    return await storeApi(context.place.store).order(id)
  } catch (error) {
    if (error instanceof SourceError && error.refusal?.status === 404) return null
    throw error
  }
}

/** The products of an order's lines as far as this store still sells them; the order can do without. */
export async function productsOf(context: RequestContext, order: MedusaOrder): Promise<UnifiedProduct[]> {
  try {
    return await productsOfLines(context.client, order.items)
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}
