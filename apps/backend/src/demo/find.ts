import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from 'zod'

const MANY = 10_000

/** Ids of an entity's rows by a natural key, so that every part of the seed can skip what is there. */
export async function idsBy(
  container: MedusaContainer,
  entity: string,
  key: string,
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields: ['id', key], pagination: { take: MANY } })
  const rows = z.array(z.looseObject({ id: z.string() })).parse(data)
  return new Map(rows.map((row) => [String(row[key]), row.id]))
}

/** @throws {Error} for a name that nothing was made for: a mistake in the demo world. */
export function need(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the demo world names ${key}, which does not exist`)
  return id
}
