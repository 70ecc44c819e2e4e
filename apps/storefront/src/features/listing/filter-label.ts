import type { Locale } from '@tandem/contracts'
import { fillIn } from '../../words/fill-in.ts'
import { inLanguage } from '../../words/in-language.ts'
import { formatMoney } from '../product-list/format-money.ts'
import type { ListingView } from './load-listing.ts'
import type { AppliedFilter } from './way-outs.ts'

/** What a filter that is set is called. */
export function filterLabel(
  { kind, value }: Pick<AppliedFilter, 'kind' | 'value'>,
  { query, facets, words }: Pick<ListingView, 'query' | 'facets' | 'words'>,
  { locale, currency }: { locale: Locale; currency: string },
): string {
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
      if (query.from === null) return fillIn(words.priceTo, money(query.to ?? 0))
      return query.to === null
        ? fillIn(words.priceFrom, money(query.from))
        : fillIn(words.priceBetween, money(query.from), money(query.to))
  }
}
