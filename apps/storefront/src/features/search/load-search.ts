import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { z } from 'zod'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { storeContextOf } from '../../http/preferences.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { namesOf } from '../../words/in-language.ts'
import { searchWordsOf } from '../../words/search-words.ts'
import { type Card, toCard } from '../product-list/card.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import { type CatalogueAnswer, SORTS, searchCatalogue } from './search-catalogue.ts'

/** Divides by two, three and four, as every list's. */
const PAGE_SIZE = 24

export interface SearchView {
  title: string
  cards: Card[]
  count: number
  page: number
  lastPage: number
  makers: CatalogueAnswer['makers']
  available: number
}

const querySchema = addressSchema.extend({
  q: z.string().max(100).optional(),
  maker: z.string().max(100).optional(),
  available: z.literal('1').optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  sort: z.enum(SORTS).optional(),
  page: z.number().int().min(1).max(1_000).optional(),
})

export const loadSearch = createServerFn()
  .validator(querySchema)
  .handler(
    ({ data }): Promise<SearchView> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        const catalogue = await client.getCatalogue()
        const found = searchCatalogue(
          // Both names of a product are searched, and the visitor's own counts most.
          catalogue.map((product) => ({ ...product, ...namesOf(product, data.locale) })),
          {
            words: data.q ?? '',
            maker: data.maker ?? null,
            onlyAvailable: data.available === '1',
            from: data.from ?? null,
            to: data.to ?? null,
            sort: data.sort ?? (data.q ? 'fitting' : 'newest'),
          },
        )
        const count = found.products.length
        const lastPage = Math.max(1, Math.ceil(count / PAGE_SIZE))
        const page = Math.min(data.page ?? 1, lastPage)
        const words = searchWordsOf(data.locale)
        return {
          title: data.q ? words.titleOf(data.q) : words.title,
          cards: found.products
            .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
            .map((product) => toCard(product, data.locale)),
          count,
          page,
          lastPage,
          makers: found.makers,
          available: found.available,
        }
      }),
  )
