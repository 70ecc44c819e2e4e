import type { MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError, Modules } from '@medusajs/framework/utils'
import { readCatalogue } from '../../../catalogue/read-catalogue.ts'
import type { CatalogueQuery } from './validators.ts'

/** All that the store of a publishable key sells, for searching and filtering; `?region_id=` for its prices. */
export async function GET(
  req: MedusaStoreRequest<unknown, CatalogueQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { region_id, id = null } = req.validatedQuery
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [region = null] =
    region_id === undefined
      ? []
      : await req.scope
          .resolve(Modules.REGION)
          .listRegions({ id: region_id }, { select: ['id', 'currency_code'], take: 1 })
  if (region_id !== undefined && !region) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no region ${region_id}.`)
  }
  res.json(await readCatalogue(database, req.publishable_key_context.sales_channel_ids, region, id))
}
