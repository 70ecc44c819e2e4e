import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { medusaIdSchema } from '@tandem/contracts/ids'
import type { PriceTiers } from '@tandem/contracts/shop'
import { z } from 'zod'

const productsSchema = z.array(
  z.object({
    id: medusaIdSchema,
    sales_channels: z.array(z.object({ id: z.string() }).nullable()).nullish(),
    variants: z.array(
      z.object({
        id: medusaIdSchema,
        price_set: z
          .object({
            id: z.string(),
            prices: z
              .array(
                z
                  .object({
                    min_quantity: z.coerce.number().nullable(),
                    currency_code: z.string().nullable(),
                  })
                  .nullable(),
              )
              .nullish(),
          })
          .nullish(),
      }),
    ),
  }),
)
const regionsSchema = z.array(z.object({ currency_code: z.string() }))

export const NO_TIERS: PriceTiers = { product_id: null, currency_code: null, variants: [] }

/**
 * The prices of a product's variants at every quantity from which one of them changes. Medusa works each of
 * them out as it does for a cart, so sales and rules count too.
 */
export async function readPriceTiers(
  container: MedusaContainer,
  asked: { handle: string; region_id: string; channels: readonly string[] },
): Promise<PriceTiers> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, { data: regions }] = await Promise.all([
    query.graph({
      entity: 'product',
      fields: [
        'id',
        'sales_channels.id',
        'variants.id',
        'variants.price_set.id',
        'variants.price_set.prices.min_quantity',
        'variants.price_set.prices.currency_code',
      ],
      filters: { handle: asked.handle, status: 'published' },
    }),
    query.graph({ entity: 'region', fields: ['currency_code'], filters: { id: asked.region_id } }),
  ])
  const [product] = productsSchema.parse(products)
  const currency_code = regionsSchema.parse(regions)[0]?.currency_code
  const isSold = product?.sales_channels?.some((channel) => asked.channels.includes(channel?.id ?? ''))
  if (!product || !isSold || !currency_code) return NO_TIERS

  const sets = product.variants.flatMap(({ id, price_set }) => (price_set ? [{ id, set: price_set }] : []))
  const quantities = sets.flatMap(({ set }) =>
    (set.prices ?? []).flatMap((price) =>
      price?.currency_code === currency_code && Number(price.min_quantity) > 1
        ? Number(price.min_quantity)
        : [],
    ),
  )
  if (quantities.length === 0) return { product_id: product.id, currency_code, variants: [] }
  const pricing = container.resolve(Modules.PRICING)
  const steps = await Promise.all(
    [1, ...new Set(quantities)]
      .toSorted((a, b) => a - b)
      .map(async (quantity) => ({
        from: quantity,
        prices: await pricing.calculatePrices(
          { id: sets.map(({ set }) => set.id) },
          { context: { currency_code, region_id: asked.region_id, quantity } },
        ),
      })),
  )
  const variants = sets.map(({ id, set }) => ({
    id,
    tiers: steps
      .flatMap(({ from, prices }) => {
        const amount = prices.find((price) => price.id === set.id)?.calculated_amount
        return amount === null || amount === undefined ? [] : [{ from, amount: Number(amount) }]
      })
      // Another variant's step, or one that a sale has overtaken, is none of this one.
      .filter(({ amount }, index, all) => index === 0 || amount !== all[index - 1]?.amount),
  }))
  return { product_id: product.id, currency_code, variants: variants.filter(({ tiers }) => tiers.length > 1) }
}
