import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import {
  batchLinkProductsToCollectionWorkflow,
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
} from '@medusajs/medusa/core-flows'
import { categories, collections, type Localized, type StoreHandle, stores } from '@tandem/demo-world'
import { z } from 'zod'
import { idsBy, need } from './find.ts'

/** Medusa holds one name; a store's own language is it, and the other languages are in the metadata. */
function inOwnLanguage(handle: StoreHandle, text: Localized<string>): string {
  const language = stores.find((store) => store.handle === handle)?.defaultLocale ?? 'en'
  return text[language] ?? text.en
}

export async function seedCategories(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'product_category', 'handle')
  const missing = categories.filter((category) => !existing.has(category.handle))
  if (missing.length === 0) return
  await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map(({ handle, store, name, description }) => ({
        handle,
        name: inOwnLanguage(store, name),
        description: inOwnLanguage(store, description),
        is_active: true,
        metadata: { store, name, description },
      })),
    },
  })
}

/** A collection that holds nothing is filled too: a seed may have ended between the two. */
export async function seedCollections(container: MedusaContainer): Promise<void> {
  await createMissingCollections(container)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: 'product_collection',
    fields: ['id', 'handle', 'products.id'],
    filters: { handle: collections.map(({ handle }) => handle) },
  })
  const productIds = await idsBy(container, 'product', 'handle')
  for (const { id, handle, products } of filledSchema.parse(data)) {
    const wanted = collections.find((collection) => collection.handle === handle)?.products ?? []
    if (products.length > 0) continue
    await batchLinkProductsToCollectionWorkflow(container).run({
      input: { id, add: wanted.map((product) => need(productIds, product)) },
    })
  }
}

const filledSchema = z.array(
  z.object({
    id: z.string(),
    handle: z.string(),
    products: z
      .array(z.unknown())
      .nullish()
      .transform((products) => products ?? []),
  }),
)

async function createMissingCollections(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'product_collection', 'handle')
  const missing = collections.filter((collection) => !existing.has(collection.handle))
  if (missing.length === 0) return
  await createCollectionsWorkflow(container).run({
    input: {
      collections: missing.map(({ handle, store, name, description }) => ({
        handle,
        title: inOwnLanguage(store, name),
        metadata: { store, name, description },
      })),
    },
  })
}
