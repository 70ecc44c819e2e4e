import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { MedusaError } from '@medusajs/framework/utils'
import { refusalOfMetadata } from '@tandem/contracts/sync'
import { z } from 'zod'

const editSchema = z.object({ metadata: z.unknown() })

/**
 * Refuses metadata that no other system could hold, at the edit and in the words that Payload uses. How long it may
 * be needs no rule here: Medusa reads no body that is longer than 100 KB.
 */
export function refuseMetadata(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const { data: edit } = editSchema.safeParse(req.body)
  const [refusal] = refusalOfMetadata(edit?.metadata)
  if (refusal) throw new MedusaError(MedusaError.Types.INVALID_DATA, `${refusal.field}: ${refusal.message}`)
  next()
}
