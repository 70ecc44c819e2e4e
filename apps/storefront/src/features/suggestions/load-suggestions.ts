import { createServerFn } from '@tanstack/react-start'
import {
  getCookie,
  getRequestHeader,
  getRequestIP,
  setResponseHeader,
  setResponseStatus,
} from '@tanstack/react-start/server'
import { z } from 'zod'
import { refusedForSeconds } from '../../http/limits.ts'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { storeContextOf } from '../../http/preferences.ts'
import { getUnifiedClient, type UnifiedClient } from '../../lib/api/unified-client.ts'
import { inLanguage } from '../../words/in-language.ts'
import { type Card, toCard } from '../product-list/card.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import { type NamedPlace, suggest } from './suggest.ts'

export type SuggestedCard = Pick<
  Card,
  'handle' | 'title' | 'picture' | 'price' | 'originalPrice' | 'pricesVary'
>

export interface Suggestions {
  cards: SuggestedCard[]
  places: readonly NamedPlace[]
  /** Of all products that a search would show. */
  count: number
}

/** What to suggest while somebody types. null when they ask too often. */
export const loadSuggestions = createServerFn()
  .validator(addressSchema.extend({ words: z.string().max(100) }))
  .handler(
    ({ data: { words, ...address } }): Promise<Suggestions | null> =>
      orUnavailable(async () => {
        const seconds = await refusedForSeconds('public', {
          peer: getRequestIP(),
          forwardedFor: getRequestHeader('x-forwarded-for'),
        })
        if (seconds !== null) {
          setResponseStatus(429)
          setResponseHeader('retry-after', String(seconds))
          return null
        }
        const client = getUnifiedClient(storeContextOf(address, getCookie))
        const [catalogue, places] = await Promise.all([client.getCatalogue(), placesOf(client)])
        const { entries, ...found } = suggest(
          catalogue,
          places.map(({ path, name }) => ({ path, name: inLanguage(name, address.locale) })),
          words,
          address.locale,
        )
        const handles = entries.map(({ product }) => product.handle)
        const products = handles.length > 0 ? await client.getUnifiedProducts({ handles }) : []
        return { ...found, cards: products.map((product) => toSuggested(toCard(product, address.locale))) }
      }),
  )

async function placesOf(client: UnifiedClient): Promise<NamedPlace[]> {
  const [categories, collections] = await Promise.all([client.getCategories(), client.getCollections()])
  return [
    ...categories.map(({ handle, name }) => ({ path: `/category/${handle}`, name })),
    ...collections.map(({ handle, name }) => ({ path: `/collection/${handle}`, name })),
  ]
}

function toSuggested({ handle, title, picture, price, originalPrice, pricesVary }: Card): SuggestedCard {
  return { handle, title, picture, price, originalPrice, pricesVary }
}
