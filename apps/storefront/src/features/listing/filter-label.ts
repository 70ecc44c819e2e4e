import type { Locale } from '@tandem/contracts'
import { inLanguage } from '../../words/in-language.ts'
import { listingWordsOf } from '../../words/listing-words.ts'
import { formatMoney } from '../product-list/format-money.ts'
import type { ListingView } from './load-listing.ts'
import type { AppliedFilter } from './way-outs.ts'

/** What a filter that is set is called. */
export function filterLabel(
  { kind, value }: Pick<AppliedFilter, 'kind' | 'value'>,
  { query, facets }: Pick<ListingView, 'query' | 'facets'>,
  { locale, currency }: { locale: Locale; currency: string },
): string {
  const words = listingWordsOf(locale)
  const money = (amount: number) => formatMoney({ amount: String(amount), currency }, locale)
  switch (kind) {
    case 'maker': {
      const makers = facets.find(({ field }) => field === 'maker')?.choices ?? []
      return makers.find((choice) => choice.value === value)?.label ?? value
    }
    case 'option':
      return inLanguage(value, locale)
    case 'available':
      return words.available
    case 'price':
      if (query.from === null) return words.priceTo(money(query.to ?? 0))
      return query.to === null
        ? words.priceFrom(money(query.from))
        : words.priceBetween(money(query.from), money(query.to))
  }
}
