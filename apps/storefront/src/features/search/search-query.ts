import { SORTS, type Sort } from './search-catalogue.ts'

/** The address of a search: what a plain form sends. */
export interface SearchQuery {
  q?: string
  maker?: string
  available?: '1'
  from?: number
  to?: number
  sort?: Sort
  page?: number
}

export function searchQuery(search: Record<string, unknown>): SearchQuery {
  const { q, maker, from, to, page } = search
  const sort = SORTS.find((known) => known === search.sort)
  return {
    // The router reads `30` as a number; here it is a word.
    ...((typeof q === 'string' || typeof q === 'number') && q !== '' && { q: String(q).slice(0, 100) }),
    ...(typeof maker === 'string' && maker !== '' && { maker: maker.slice(0, 100) }),
    ...(String(search.available) === '1' && { available: '1' }),
    ...(isAmount(from) && { from }),
    ...(isAmount(to) && { to }),
    ...(sort && sort !== 'fitting' && { sort }),
    ...(typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= 1_000 && { page }),
  }
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 1e9
}
