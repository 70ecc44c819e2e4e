import type { MedusaContainer } from '@medusajs/framework/types'
import {
  batchLinkProductsToCollectionWorkflow,
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
} from '@medusajs/medusa/core-flows'
import { categories, collections, stores } from '@tandem/demo-world'
import { idsBy, need } from './find.ts'

/** Medusa holds one name; a store's own language is it, and the other languages are in the metadata. */
export async function seedCategories(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'product_category', 'handle')
  const missing = categories.filter((category) => !existing.has(category.handle))
  if (missing.length === 0) return
  const languageOf = new Map(stores.map((store) => [store.handle, store.defaultLocale]))
  await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map(({ handle, store, name, description }) => {
        const language = languageOf.get(store) ?? 'en'
        return {
          handle,
          name: name[language] ?? name.en,
          description: description[language] ?? description.en,
          is_active: true,
          metadata: { store, name, description },
        }
      }),
    },
  })
}

export async function seedCollections(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'product_collection', 'handle')
  const missing = collections.filter((collection) => !existing.has(collection.handle))
  if (missing.length === 0) return
  const languageOf = new Map(stores.map((store) => [store.handle, store.defaultLocale]))
  const { result } = await createCollectionsWorkflow(container).run({
    input: {
      collections: missing.map(({ handle, store, name, description }) => ({
        handle,
        title: name[languageOf.get(store) ?? 'en'] ?? name.en,
        metadata: { store, name, description },
      })),
    },
  })
  const productIds = await idsBy(container, 'product', 'handle')
  for (const { id, handle } of result) {
    const add = missing.find((collection) => collection.handle === handle)?.products ?? []
    await batchLinkProductsToCollectionWorkflow(container).run({
      input: { id, add: add.map((product) => need(productIds, product)) },
    })
  }
}
