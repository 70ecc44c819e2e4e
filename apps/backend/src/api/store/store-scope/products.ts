import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'

const byHandleSchema = z.looseObject({
  handle: z.union([z.string().transform((handle) => [handle]), z.array(z.string())]),
  id: z.undefined(),
})

/**
 * Finds the ids of products that are asked for by handle. Medusa narrows a list to a store by reading the ids of all
 * that the store sells, unless it is told ids: so a page of one product costs the same however many there are.
 */
export async function handlesToIds(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const asked = byHandleSchema.safeParse(req.query)
  if (asked.success) {
    const { rows } = await req.scope
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { id: string }[] }>(
        'select id from product where handle = any(?) and deleted_at is null',
        [asked.data.handle],
      )
    req.query.id = rows.length > 0 ? rows.map(({ id }) => id) : ['none']
  }
  next()
}
