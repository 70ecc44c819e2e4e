import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { setVendorProductsWorkflow } from '../../../../../workflows/vendor/index.ts'
import { idOf, readOne } from '../../../read.ts'
import { type VendorProducts, vendorQuery } from '../../validators.ts'

/** Answers which products the vendor makes: `{ add: [product ids], remove: [product ids] }`. */
export async function POST(
  req: AuthenticatedMedusaRequest<VendorProducts>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req)
  const { add, remove } = req.validatedBody
  await setVendorProductsWorkflow(req.scope).run({ input: { id, add, remove } })
  res.json({ vendor: await readOne(req, vendorQuery.entity, id, vendorQuery.defaults) })
}
