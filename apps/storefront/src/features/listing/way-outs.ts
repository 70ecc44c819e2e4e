import type { ListingQuery } from './listing-query.ts'

/** One filter that is set: what it is called by, and the query without it. */
export interface AppliedFilter {
  kind: 'vendor' | 'option' | 'available' | 'price'
  value: string
  without: ListingQuery
}

/** A filter to leave out, and how many products that shows. */
export interface WayOut extends AppliedFilter {
  count: number
}

/** Every filter that is set, in the order in which they are shown. */
export function appliedFilters(query: ListingQuery): AppliedFilter[] {
  const first = { ...query, page: 1 }
  const filters: AppliedFilter[] = query.vendors.map((value) => ({
    kind: 'vendor',
    value,
    without: { ...first, vendors: query.vendors.filter((each) => each !== value) },
  }))
  for (const [title, values] of Object.entries(query.options)) {
    for (const value of values) {
      const left = values.filter((each) => each !== value)
      const { [title]: _, ...others } = query.options
      const options = left.length > 0 ? { ...query.options, [title]: left } : others
      filters.push({ kind: 'option', value, without: { ...first, options } })
    }
  }
  if (query.available) filters.push({ kind: 'available', value: '', without: { ...first, available: false } })
  if (query.from !== null || query.to !== null) {
    filters.push({ kind: 'price', value: '', without: { ...first, from: null, to: null } })
  }
  return filters
}

/** Answers what to leave out of a query that shows nothing, the most rewarding first. */
export function wayOuts(query: ListingQuery, count: (query: ListingQuery) => number): WayOut[] {
  return appliedFilters(query)
    .map((filter) => ({ ...filter, count: count(filter.without) }))
    .filter((filter) => filter.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
}
