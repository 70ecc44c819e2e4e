import type { MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readTaxonomy } from '../../../catalogue/read-taxonomy.ts'

/** The categories and collections that the products of a publishable key's store are in. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readTaxonomy(database, req.publishable_key_context.sales_channel_ids))
}
