import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { deleteStoreWorkflow, updateStoreWorkflow } from '../../../../workflows/store/index.ts'
import { idOf, readOne } from '../../read.ts'
import { storeQuery, type UpdateStore } from '../validators.ts'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ store: await readOne(req, storeQuery.entity, idOf(req), req.queryConfig.fields) })
}

export async function POST(req: AuthenticatedMedusaRequest<UpdateStore>, res: MedusaResponse): Promise<void> {
  const id = idOf(req)
  await updateStoreWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ store: await readOne(req, storeQuery.entity, id, storeQuery.defaults) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req)
  await deleteStoreWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: storeQuery.entity, deleted: true })
}
