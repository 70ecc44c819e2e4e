import type { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { z } from 'zod'
import { channelsOfKey } from './channels.ts'

/**
 * What Medusa keeps for all shops together and sorts products by. A store's are those that some product of
 * its sales channel is in, a draft too: a category that is empty for the moment stays the store's.
 */
const TAXONOMY = {
  'product-categories': `
    select distinct unnest(string_to_array(c.mpath, '.')) as id
      from product_category c
      join product_category_product p on p.product_category_id = c.id
      join own on own.product_id = p.product_id`,
  collections: `
    select distinct p.collection_id as id from product p join own on own.product_id = p.id
     where p.deleted_at is null and p.collection_id is not null`,
  'product-types': `
    select distinct p.type_id as id from product p join own on own.product_id = p.id
     where p.deleted_at is null and p.type_id is not null`,
  'product-tags': `
    select distinct t.product_tag_id as id from product_tags t join own on own.product_id = t.product_id`,
  'product-options': `
    select distinct o.product_option_id as id
      from product_product_option o join own on own.product_id = o.product_id`,
} as const
type TaxonomyKind = keyof typeof TAXONOMY
export const TAXONOMY_KINDS = Object.keys(TAXONOMY).filter((kind): kind is TaxonomyKind => kind in TAXONOMY)

/** Narrows a list to the store's own, and finds no other. */
export function onlyOwnTaxonomy(kind: TaxonomyKind) {
  return async (req: MedusaStoreRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const { rows } = await req.scope
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { id: string }[] }>(
        `with own as (select product_id from product_sales_channel
                       where sales_channel_id = any(?) and deleted_at is null)
         ${TAXONOMY[kind]}`,
        [channelsOfKey(req)],
      )
    const ids = rows.map(({ id }) => id)
    const { id } = req.params
    if (id !== undefined && !ids.includes(id)) notFound(kind, id)
    if (id === undefined) {
      const asked = req.filterableFields.id
      const chosen = asked === undefined ? ids : ids.filter((each) => [asked].flat().includes(each))
      req.filterableFields.id = chosen.length > 0 ? chosen : ['none']
    }
    if (kind === 'product-categories') withoutForeignChildren(res, ids)
    next()
  }
}

const treeSchema = z.looseObject({ id: z.string(), category_children: z.array(z.unknown()).optional() })

/** A category shows those below it: of them, too, only those that are the store's. */
function withoutForeignChildren(res: MedusaResponse, own: readonly string[]): void {
  const pruned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pruned)
    if (typeof value !== 'object' || value === null || value instanceof Date) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pruned(part)]))
    const { data: tree } = treeSchema.safeParse(inner)
    if (!tree?.category_children) return inner
    const isOwn = (child: unknown) => own.includes(treeSchema.safeParse(child).data?.id ?? '')
    return { ...inner, category_children: tree.category_children.filter(isOwn) }
  }
  const send = res.json.bind(res)
  res.json = (body) => send(pruned(body))
}

/** A category that several stores use has products of all of them in it: whoever wants products asks for products. */
export async function withoutProductsOfTaxonomy(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { fields } = req.queryConfig
  req.queryConfig.fields = fields.filter((field) => !/(^|\.)\*?products(\.|$)/.test(field))
  next()
}

/** A store sells in its own currencies' regions. */
export async function onlyOwnRegions(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: stores } = await query.graph({
    entity: 'tenant_store',
    fields: ['currencies'],
    filters: { sales_channel_id: channelsOfKey(req) },
  })
  const own = stores.flatMap(({ currencies }) => currencies)
  const { id } = req.params
  if (id !== undefined) {
    const { data } = await query.graph({ entity: 'region', fields: ['currency_code'], filters: { id } })
    if (!own.includes(data[0]?.currency_code ?? '')) notFound('region', id)
  } else {
    req.filterableFields.currency_code = own.length > 0 ? own : ['none']
  }
  next()
}

function notFound(what: string, id: string): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} with id: ${id} was not found`)
}
