import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { createStoreWorkflow } from '../../../workflows/store/index.ts'
import { readOne, readPage } from '../read.ts'
import { type CreateStore, storeQuery } from './validators.ts'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { rows, ...page } = await readPage(req, storeQuery.entity)
  res.json({ stores: rows, ...page })
}

export async function POST(req: AuthenticatedMedusaRequest<CreateStore>, res: MedusaResponse): Promise<void> {
  const { result } = await createStoreWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ store: await readOne(req, storeQuery.entity, result.id, storeQuery.defaults) })
}
