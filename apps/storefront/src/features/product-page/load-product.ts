import type { Locale } from '@tandem/contracts/content'
import type { UnifiedProduct } from '@tandem/contracts/shop'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { z } from 'zod'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { storeContextOf } from '../../http/request-context/preferences.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { inLanguage, namesOf } from '../../messages/in-language.ts'
import { previewableSchema } from '../../store/address-schema.ts'
import { type Card, toCard } from '../product-list/card.ts'
import { relatedProducts } from './related-products.ts'

export interface ProductPageData {
  product: UnifiedProduct
  related: Card[]
}

/** null when this store doesn't sell such a product. */
export const loadProduct = createServerFn()
  .validator(asked(previewableSchema.extend({ handle: z.string().max(300) })))
  .handler(
    ({ data }): Promise<ProductPageData | null> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        const [product, related] = await Promise.all([
          client.getUnifiedProduct(data.handle),
          relatedProducts(client, data.handle),
        ])
        if (!product) return null
        return {
          product: inVisitorsLanguage(product, data.locale),
          related: related.map((each) => toCard(each, data.locale)),
        }
      }),
  )

/** Options keep both languages: their names are what the address of a choice is made of. */
function inVisitorsLanguage(product: UnifiedProduct, locale: Locale): UnifiedProduct {
  return {
    ...product,
    ...namesOf(product, locale),
    categories: product.categories.map((category) => ({
      ...category,
      name: inLanguage(category.name, locale),
    })),
  }
}
