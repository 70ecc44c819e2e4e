import type { MedusaRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { z } from 'zod'

/** A page of an entity as the request's filters, fields, order and pagination ask for it. */
export async function readPage(req: MedusaRequest, entity: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity,
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  return {
    rows: data,
    count: metadata?.count ?? data.length,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  }
}

/**
 * One record with the fields asked for.
 *
 * @throws {MedusaError} NOT_FOUND, which answers 404.
 */
export async function readOne(req: MedusaRequest, entity: string, id: string, fields: string[]) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id } })
  const [row] = data
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `${entity} ${id} was not found`)
  return row
}

export function idOf(req: MedusaRequest<unknown>): string {
  return z.string().parse(req.params.id)
}
