import type { Locale } from '@tandem/contracts/content'
import { formatMoney } from '../../messages/format.ts'
import { inLanguage } from '../../messages/in-language.ts'
import { fillIn } from '../../messages/plural.ts'
import type { ListingView } from './load-listing.ts'
import type { AppliedFilter } from './way-outs.ts'

/** Answers what a filter that is set is called. */
export function filterLabel(
  { kind, value }: Pick<AppliedFilter, 'kind' | 'value'>,
  { query, facets, messages }: Pick<ListingView, 'query' | 'facets' | 'messages'>,
  { locale, currency }: { locale: Locale; currency: string },
): string {
  const money = (amount: number) => formatMoney({ amount: String(amount), currency }, locale)
  switch (kind) {
    case 'vendor': {
      const vendors = facets.find(({ field }) => field === 'maker')?.choices ?? []
      return vendors.find((choice) => choice.value === value)?.label ?? value
    }
    case 'option':
      return inLanguage(value, locale)
    case 'available':
      return messages.available
    case 'price':
      if (query.from === null) return fillIn(messages.priceTo, money(query.to ?? 0))
      return query.to === null
        ? fillIn(messages.priceFrom, money(query.from))
        : fillIn(messages.priceBetween, money(query.from), money(query.to))
  }
}
