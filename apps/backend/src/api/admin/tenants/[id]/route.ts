import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { deleteTenantWorkflow, updateTenantWorkflow } from '../../../../workflows/tenant/index.ts'
import { idOf, readOne } from '../../read.ts'
import { tenantQuery, type UpdateTenant } from '../validators.ts'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ tenant: await readOne(req, tenantQuery.entity, idOf(req), req.queryConfig.fields) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateTenant>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req)
  await updateTenantWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ tenant: await readOne(req, tenantQuery.entity, id, tenantQuery.defaults) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req)
  await deleteTenantWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: tenantQuery.entity, deleted: true })
}
