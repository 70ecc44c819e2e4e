import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { createVendorWorkflow } from '../../../workflows/vendor/index.ts'
import { readOne, readPage } from '../read.ts'
import { type CreateVendor, vendorQuery } from './validators.ts'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { rows, ...page } = await readPage(req, vendorQuery.entity)
  res.json({ vendors: rows, ...page })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateVendor>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createVendorWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ vendor: await readOne(req, vendorQuery.entity, result.id, vendorQuery.defaults) })
}
