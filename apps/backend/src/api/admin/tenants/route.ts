import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { createTenantWorkflow } from '../../../workflows/tenant/index.ts'
import { readOne, readPage } from '../read.ts'
import { type CreateTenant, tenantQuery } from './validators.ts'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { rows, ...page } = await readPage(req, tenantQuery.entity)
  res.json({ tenants: rows, ...page })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateTenant>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createTenantWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ tenant: await readOne(req, tenantQuery.entity, result.id, tenantQuery.defaults) })
}
