import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import {
  createInventoryLevelsWorkflow,
  createPriceListsWorkflow,
  createProductsWorkflow,
  createProductTagsWorkflow,
  createPromotionsWorkflow,
} from '@medusajs/medusa/core-flows'
import {
  type DemoProduct,
  priceLists,
  products,
  promotions,
  stockLocations,
  stores,
} from '@tandem/demo-world'
import { setVendorProductsWorkflow } from '../workflows/vendor/index.ts'
import { idsBy, need } from './find.ts'
import { channelsByStore, shippingProfile } from './places.ts'

/** The option that Medusa's own admin gives a product without choices; every product needs one. */
const NO_CHOICE = { title: 'Default option', value: 'Default option value' }

export async function seedProducts(
  container: MedusaContainer,
  pictures: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const existing = await idsBy(container, 'product', 'handle')
  const missing = products.filter((product) => !existing.has(product.handle))
  if (missing.length === 0) return
  const ids = {
    profile: await shippingProfile(container),
    channels: await channelsByStore(container),
    categories: await idsBy(container, 'product_category', 'handle'),
    tags: await seedTags(container, missing),
  }
  await createProductsWorkflow(container).run({
    input: {
      products: missing.map((product) => {
        const images = pictures.get(product.handle) ?? []
        return {
          ...texts(product),
          thumbnail: images[0],
          images: images.map((url) => ({ url })),
          shipping_profile_id: ids.profile,
          category_ids: product.categories.map((handle) => need(ids.categories, handle)),
          tag_ids: product.tags.map((tag) => need(ids.tags, tag)),
          sales_channels: product.stores.map((store) => ({ id: need(ids.channels, store) })),
          options: optionsOf(product),
          variants: variantsOf(product),
        }
      }),
    },
  })
}

function texts(product: DemoProduct) {
  return {
    title: product.title,
    subtitle: product.subtitle,
    handle: product.handle,
    description: product.description,
    status: product.status,
    weight: product.weight,
    material: product.material,
    origin_country: product.originCountry,
    metadata: {
      name: product.name,
      ...(product.preorder && { preorder_ships_on: product.preorder.shipsOn }),
      ...(product.unitsPerPack && { units_per_pack: product.unitsPerPack }),
      ...(product.giftNote && { gift_note: true }),
    },
  }
}

function optionsOf(product: DemoProduct) {
  if (product.options.length === 0) return [{ title: NO_CHOICE.title, values: [NO_CHOICE.value] }]
  return product.options.map(({ title, values }) => ({
    title,
    values,
    ranks: Object.fromEntries(values.map((value, rank) => [value, rank])),
  }))
}

function variantsOf(product: DemoProduct) {
  return product.variants.map((variant, rank) => ({
    title: variant.title,
    sku: variant.sku,
    variant_rank: rank,
    manage_inventory: true,
    allow_backorder: variant.allowBackorder,
    weight: variant.weight,
    options: product.options.length === 0 ? { [NO_CHOICE.title]: NO_CHOICE.value } : variant.options,
    prices: variant.prices.map(({ currency, amount, minQuantity, maxQuantity }) => ({
      currency_code: currency,
      amount,
      min_quantity: minQuantity,
      max_quantity: maxQuantity,
    })),
  }))
}

async function seedTags(container: MedusaContainer, wanted: readonly DemoProduct[]) {
  const existing = await idsBy(container, 'product_tag', 'value')
  const missing = [...new Set(wanted.flatMap((product) => product.tags))].filter((tag) => !existing.has(tag))
  if (missing.length === 0) return existing
  await createProductTagsWorkflow(container).run({
    input: { product_tags: missing.map((value) => ({ value })) },
  })
  return await idsBy(container, 'product_tag', 'value')
}

/** Every variant lies in the one location of its tenant. */
export async function seedStock(container: MedusaContainer): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: items } = await query.graph({
    entity: 'inventory_item',
    fields: ['id', 'sku', 'location_levels.id'],
  })
  const itemOf = new Map(
    items.filter((item) => !item.location_levels?.length).map((item) => [item.sku, item.id]),
  )
  const locationIds = await idsBy(container, 'stock_location', 'name')
  const levels = products.flatMap((product) => {
    const home = stockLocations.find(({ stores: served }) =>
      product.stores.some((store) => served.includes(store)),
    )
    if (!home) throw new Error(`no stock location serves ${product.handle}`)
    return product.variants.flatMap(({ sku, stock }) => {
      const inventory_item_id = itemOf.get(sku)
      if (!inventory_item_id) return []
      return [{ inventory_item_id, location_id: need(locationIds, home.name), stocked_quantity: stock }]
    })
  })
  if (levels.length > 0) {
    await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: levels } })
  }
}

export async function seedVendorProducts(container: MedusaContainer): Promise<void> {
  const productIds = await idsBy(container, 'product', 'handle')
  const vendorIds = await idsBy(container, 'vendor', 'handle')
  const made = Map.groupBy(
    products.filter((product) => product.vendor !== null),
    (product) => String(product.vendor),
  )
  for (const [vendor, itsProducts] of made) {
    const add = itsProducts.map((product) => need(productIds, product.handle))
    await setVendorProductsWorkflow(container).run({
      input: { id: need(vendorIds, vendor), add, remove: [] },
    })
  }
}

export async function seedPriceLists(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'price_list', 'title')
  const missing = priceLists.filter((list) => !existing.has(list.title))
  if (missing.length === 0) return
  const variantIds = await idsBy(container, 'product_variant', 'sku')
  await createPriceListsWorkflow(container).run({
    input: {
      price_lists_data: missing.map(({ title, description, type, status, prices }) => ({
        title,
        description,
        type,
        status,
        prices: prices.map(({ sku, currency, amount }) => ({
          variant_id: need(variantIds, sku),
          currency_code: currency,
          amount,
        })),
      })),
    },
  })
}

/** A code counts in its own tenant's stores only. */
export async function seedPromotions(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'promotion', 'code')
  const channels = await channelsByStore(container)
  const missing = promotions.filter(({ code }) => !existing.has(code))
  if (missing.length === 0) return
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: missing.map(({ code, tenant, percent }) => ({
        code,
        type: 'standard' as const,
        status: 'active' as const,
        is_automatic: false,
        application_method: {
          type: 'percentage' as const,
          target_type: 'items' as const,
          allocation: 'across' as const,
          value: percent,
        },
        rules: [
          {
            attribute: 'sales_channel_id',
            operator: 'in' as const,
            values: stores
              .filter((store) => store.tenant === tenant)
              .map((store) => need(channels, store.handle)),
          },
        ],
      })),
    },
  })
}
