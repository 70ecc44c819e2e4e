import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { medusaIdSchema } from '@tandem/contracts/ids'
import { entitySchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import { OrchestratorAway } from './ask-orchestrator.ts'

const recordSchema = z.object({ entity: entitySchema, id: medusaIdSchema })
export type NamedRecord = z.infer<typeof recordSchema>

/** A route about one record, for whoever is signed in to Medusa's admin. */
export function recordRoute(
  handle: (
    record: NamedRecord,
    req: AuthenticatedMedusaRequest,
  ) => Promise<{ status?: number; body: object }>,
) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
    const record = recordSchema.safeParse(req.params)
    if (!record.success) {
      res.status(404).json({ type: 'not_found', message: 'There is no such record.' })
      return
    }
    res.set('cache-control', 'no-store')
    try {
      const { status = 200, body } = await handle(record.data, req)
      res.status(status).json(body)
    } catch (error) {
      if (!(error instanceof OrchestratorAway)) throw error
      res.status(503).json({ type: 'unavailable', message: error.message })
    }
  }
}
