import type { MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { CartStock } from '@tandem/contracts/shop'
import { readCartStock } from '../../../../../stock/read-cart-stock.ts'

/** The cart is one of the key's own store: who asks for another is told that there is none, before this. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<CartStock>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readCartStock(database, req.params.id ?? ''))
}
