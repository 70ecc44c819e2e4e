import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type MedusaProduct, medusaProductSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { TestBackend } from './medusa.ts'

/** Medusa's own answer about products, as far as the contract shows it. */
const named = z.looseObject({ id: z.string() })
const valued = z.object({ value: z.string() })
const priceSchema = z.object({
  currency_code: z.string(),
  amount: z.number(),
  min_quantity: z.coerce.number().nullable(),
  max_quantity: z.coerce.number().nullable(),
  price_list_id: z.string().nullish(),
})
type Price = z.infer<typeof priceSchema>

const listSchema = z.object({
  id: z.string(),
  type: z.string(),
  prices: z.array(priceSchema.extend({ price_set: z.object({ id: z.string() }) })),
})

const productSchema = z.looseObject({
  images: z.array(z.object({ id: z.string(), url: z.string(), rank: z.number() })),
  options: z.array(
    z.object({
      title: z.string(),
      values: z.array(z.object({ value: z.string(), rank: z.number().nullable() })),
    }),
  ),
  variants: z.array(
    z.looseObject({
      id: z.string(),
      variant_rank: z.number(),
      options: z.array(z.object({ value: z.string(), option: z.object({ title: z.string() }) })),
      price_set: z.object({ id: z.string(), prices: z.array(priceSchema) }),
      inventory_items: z.array(
        z.object({
          inventory: z.object({
            location_levels: z.array(
              z.object({ stocked_quantity: z.number(), reserved_quantity: z.number() }),
            ),
          }),
        }),
      ),
    }),
  ),
  categories: z.array(named),
  collection: named.nullish(),
  tags: z.array(valued),
  type: valued.nullish(),
  sales_channels: z.array(named),
  vendor: z.object({ id: z.string(), tenant_id: z.string() }).nullish(),
})

const FIELDS = [
  'id',
  'title',
  'subtitle',
  'handle',
  'description',
  'status',
  'thumbnail',
  'images.*',
  'options.*',
  'options.values.*',
  'variants.*',
  'variants.options.*',
  'variants.options.option.title',
  'variants.price_set.prices.*',
  'variants.inventory_items.inventory.location_levels.*',
  'categories.*',
  'collection.*',
  'tags.*',
  'type.*',
  'sales_channels.id',
  'vendor.id',
  'vendor.tenant_id',
]

/** The products with these handles in the contract's shape, made from `query.graph` alone. */
export async function frameworkProducts(backend: TestBackend, handles: string[]): Promise<MedusaProduct[]> {
  const query = backend.container.resolve(ContainerRegistrationKeys.QUERY)
  const [products, stores, lists] = await Promise.all([
    query.graph({ entity: 'product', fields: FIELDS, filters: { handle: handles } }),
    query.graph({ entity: 'tenant_store', fields: ['sales_channel_id', 'tenant_id'] }),
    query.graph({
      entity: 'price_list',
      fields: ['id', 'type', 'prices.*', 'prices.price_set.id'],
      filters: { status: ['active'] },
    }),
  ])
  const listPrices = z
    .array(listSchema)
    .parse(lists.data)
    .flatMap(({ id, type, prices }) =>
      prices.map(({ price_set, ...price }) => ({
        set: price_set.id,
        type,
        price: { ...price, price_list_id: id },
      })),
    )
  const tenantOf = new Map(stores.data.map((store) => [store.sales_channel_id, store.tenant_id]))
  return products.data.map((data) => inContractShape(productSchema.parse(data), listPrices, tenantOf))
}

function inContractShape(
  product: z.infer<typeof productSchema>,
  listPrices: readonly { set: string; type: string; price: Price }[],
  tenantOf: ReadonlyMap<string, string>,
): MedusaProduct {
  const channels = product.sales_channels.map(({ id }) => id).sort()
  return medusaProductSchema.parse({
    ...product,
    images: sorted(product.images, ({ rank }) => [rank]).map(({ url }) => url),
    options: sorted(product.options, ({ title }) => [title]).map(({ title, values }) => ({
      title,
      values: sorted(values, ({ rank, value }) => [rank ?? Number.MAX_SAFE_INTEGER, value]).map(
        ({ value }) => value,
      ),
    })),
    variants: sorted(product.variants, ({ variant_rank, id }) => [variant_rank, id]).map((variant) => {
      const levels = variant.inventory_items.flatMap((item) => item.inventory.location_levels)
      const sales = listPrices.filter(({ set }) => set === variant.price_set.id)
      const typeOf = new Map(sales.map(({ price, type }) => [price.price_list_id, type]))
      return {
        ...variant,
        options: Object.fromEntries(variant.options.map(({ option, value }) => [option.title, value])),
        prices: sorted([...variant.price_set.prices, ...sales.map(({ price }) => price)], (price) => [
          price.currency_code,
          price.price_list_id ?? '',
          price.min_quantity ?? 0,
        ]).map(({ amount, price_list_id, ...price }) => ({
          ...price,
          amount: String(amount),
          price_list_id: price_list_id ?? null,
          price_list_type: typeOf.get(price_list_id) ?? null,
        })),
        stocked_quantity: levels.reduce((sum, level) => sum + level.stocked_quantity, 0),
        reserved_quantity: levels.reduce((sum, level) => sum + level.reserved_quantity, 0),
      }
    }),
    categories: sorted(product.categories, ({ id }) => [id]),
    collection: product.collection ?? null,
    tags: product.tags.map(({ value }) => value).sort(),
    type: product.type?.value ?? null,
    sales_channel_ids: channels,
    vendor_id: product.vendor?.id ?? null,
    tenant_id: product.vendor?.tenant_id ?? tenantOf.get(channels[0] ?? '') ?? null,
  })
}

/** By the keys in turn: numbers by value, texts by their bytes. */
function sorted<T>(list: readonly T[], keys: (one: T) => (string | number)[]): T[] {
  return [...list].sort((a, b) => {
    const theirs = keys(b)
    for (const [index, mine] of keys(a).entries()) {
      const other = theirs[index] ?? ''
      if (mine !== other) return mine < other ? -1 : 1
    }
    return 0
  })
}
