import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { deleteVendorWorkflow, updateVendorWorkflow } from '../../../../workflows/vendor/index.ts'
import { idOf, readOne } from '../../read.ts'
import { type UpdateVendor, vendorQuery } from '../validators.ts'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ vendor: await readOne(req, vendorQuery.entity, idOf(req), req.queryConfig.fields) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateVendor>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req)
  await updateVendorWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ vendor: await readOne(req, vendorQuery.entity, id, vendorQuery.defaults) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req)
  await deleteVendorWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: vendorQuery.entity, deleted: true })
}
