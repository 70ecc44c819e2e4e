import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from 'zod'
import { VISIBLE } from '../../../catalogue/visible-categories.ts'

/** The names under which Medusa puts categories into other records, and into each other. */
const KEYS = new Set(['categories', 'category', 'category_children', 'parent_category'])
const namedSchema = z.object({ id: z.string() })
const rowsSchema = z.array(z.object({ id: z.string() }))

/**
 * Medusa leaves inactive and internal categories out of its list of categories, and shows them wherever they hang on
 * something else. Here they are in no answer of the store API, however they were asked for.
 */
export async function withoutHiddenCategories(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const send = res.json.bind(res)
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const visibleOf = async (ids: readonly string[]) => {
    const { rows } = await database.raw<{ rows: unknown }>(
      `select c.id from product_category c where c.id = any(?) and ${VISIBLE('c')}`,
      [[...ids]],
    )
    return new Set(rowsSchema.parse(rows).map(({ id }) => id))
  }
  res.json = (body) => {
    const ids = idsIn(body)
    if (ids.length === 0) return send(body)
    visibleOf(ids).then((visible) => {
      hide(body, visible)
      send(body)
    }, next)
    return res
  }
  next()
}

/** Collects the ids of every category in the answer. */
function idsIn(value: unknown): string[] {
  return each(value).flatMap(([key, inside]) => [
    ...(KEYS.has(key) ? [inside].flat().map((category) => idOf(category) ?? '') : []),
    ...idsIn(inside),
  ])
}

/** One that can't be told apart, for want of its id, is hidden as well. */
function hide(value: unknown, visible: ReadonlySet<string>): void {
  for (const [key, inside] of each(value)) {
    const isShown = (category: unknown) => visible.has(idOf(category) ?? '')
    if (KEYS.has(key) && value instanceof Object) {
      if (Array.isArray(inside)) Reflect.set(value, key, inside.filter(isShown))
      else if (inside instanceof Object && !isShown(inside)) Reflect.set(value, key, null)
    }
    hide(Reflect.get(Object(value), key), visible)
  }
}

function each(value: unknown): [string, unknown][] {
  return value instanceof Object ? Object.entries(value) : []
}

function idOf(category: unknown): string | undefined {
  const named = namedSchema.safeParse(category)
  return named.success ? named.data.id : undefined
}
