import type { Locale } from '@tandem/contracts/content'
import { refusedForSeconds } from '../../http/gate/limits.ts'
import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { inLanguage } from '../../messages/in-language.ts'
import { type Card, toCard } from '../product-list/card.ts'
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

type Shop = Pick<UnifiedClient, 'getCatalogue' | 'getCategories' | 'getCollections' | 'getUnifiedProducts'>

/** Suggests out of one store's catalogue; who asks too often is told in how many seconds to come again, before anything is read. */
export async function answerSuggestions(
  asked: { words: string; locale: Locale },
  sender: { peer: string | undefined; forwardedFor: string | undefined },
  open: () => Shop,
): Promise<Suggestions | { comeAgainIn: number }> {
  const seconds = await refusedForSeconds('public', sender)
  if (seconds !== null) return { comeAgainIn: seconds }
  const shop = open()
  const [catalogue, places] = await Promise.all([shop.getCatalogue(), placesOf(shop)])
  const { entries, ...found } = suggest(
    catalogue,
    places.map(({ path, name }) => ({ path, name: inLanguage(name, asked.locale) })),
    asked.words,
    asked.locale,
  )
  const handles = entries.map(({ product }) => product.handle)
  const products = handles.length > 0 ? await shop.getUnifiedProducts({ handles }) : []
  return { ...found, cards: products.map((product) => toSuggested(toCard(product, asked.locale))) }
}

async function placesOf(shop: Shop): Promise<NamedPlace[]> {
  const [categories, collections] = await Promise.all([shop.getCategories(), shop.getCollections()])
  return [
    ...categories.map(({ handle, name }) => ({ path: `/category/${handle}`, name })),
    ...collections.map(({ handle, name }) => ({ path: `/collection/${handle}`, name })),
  ]
}

function toSuggested({ handle, title, picture, price, originalPrice, pricesVary }: Card): SuggestedCard {
  return { handle, title, picture, price, originalPrice, pricesVary }
}
