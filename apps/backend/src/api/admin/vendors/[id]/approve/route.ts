import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { setVendorStatusWorkflow } from '../../../../../workflows/vendor/index.ts'
import { idOf, readOne } from '../../../read.ts'
import { vendorQuery } from '../../validators.ts'

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req)
  await setVendorStatusWorkflow(req.scope).run({ input: { id, status: 'approved' } })
  res.json({ vendor: await readOne(req, vendorQuery.entity, id, vendorQuery.defaults) })
}
