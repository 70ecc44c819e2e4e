import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { z } from 'zod'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { storeContextOf } from '../../http/preferences.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { inLanguage } from '../../words/in-language.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import { linkedShelves } from '../store-frame/shelves.ts'
import { type Card, toCard } from './card.ts'

/** Divides by two, three and four: every row is full at every width. */
const PAGE_SIZE = 12

export interface ProductList {
  category: { handle: string; name: string; description: string | null } | null
  cards: Card[]
  /** Of all pages together; null when it isn't known yet because more follow. */
  count: number | null
  page: number
  /** The last page that is known to be there. */
  lastPage: number
}

const querySchema = addressSchema.extend({
  category: z.string().max(200).optional(),
  page: z.number().int().min(1).max(10_000),
})

/**
 * One page of a store's products. null when there is no such page, or when the category isn't this store's:
 * one with neither a product here nor a place in the store's navigation.
 */
export const loadList = createServerFn()
  .validator(querySchema)
  .handler(
    ({ data }): Promise<ProductList | null> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        const category = data.category === undefined ? null : await client.getCategory(data.category)
        if (data.category !== undefined && !category) return null
        const offset = (data.page - 1) * PAGE_SIZE
        const found = await client.getProductList({
          // One more than is shown tells whether there is a next page.
          limit: PAGE_SIZE + 1,
          offset,
          ...(category && { category_id: category.id }),
        })
        const products = found.products.slice(0, PAGE_SIZE)
        const more = found.products.length > PAGE_SIZE
        const count = found.count ?? (more ? null : offset + products.length)
        if (products.length === 0) {
          const named = await isShelf(client, data)
          if (data.page > 1 || (category && !named)) return null
        }
        return {
          category: category && {
            handle: category.handle,
            name: inLanguage(category.name, data.locale),
            description: category.description && inLanguage(category.description, data.locale),
          },
          cards: products.map((product) => toCard(product, data.locale)),
          count,
          page: data.page,
          lastPage: count === null ? data.page + 1 : Math.max(1, Math.ceil(count / PAGE_SIZE)),
        }
      }),
  )

/** A shelf that is empty for the moment is still this store's when its editor links to it. */
async function isShelf(
  client: ReturnType<typeof getUnifiedClient>,
  { store, category }: { store: string; category?: string | undefined },
): Promise<boolean> {
  const branding = await client.getStoreBranding(store)
  return branding !== null && linkedShelves(branding).some(({ handle }) => handle === category)
}
