import { SORTS, type Sort } from '../../catalogue/sorts.ts'
import { wholeNumberOf } from '../../http/address/search-text.ts'

/** A listing's query, as its address says it: what a plain form sends, repeated where several are chosen. */
export type ListingSearch = Readonly<Record<string, string | string[]>>

export interface ListingQuery {
  /** Empty for everything. */
  words: string
  /** Handles. */
  vendors: string[]
  /** Option → values. */
  options: Record<string, string[]>
  available: boolean
  /** Major units of the visitor's currency. */
  from: number | null
  to: number | null
  /** null for what fits words best, or the newest where there are none. */
  sort: Sort | null
  page: number
}

const LONGEST = 100
const MOST_VALUES = 50
const MOST_OPTIONS = 10
export const OPTION_KEY = 'o.'

/** Whatever is no filter, no order and no page is left out. */
export function readListing(search: Record<string, unknown>): ListingQuery {
  const options = Object.entries(search)
    .filter(([key]) => key.startsWith(OPTION_KEY) && key.length <= LONGEST)
    .map(([key, value]): [string, string[]] => [key.slice(OPTION_KEY.length), textsOf(value)])
    .filter(([title, values]) => title !== '' && values.length > 0)
    .slice(0, MOST_OPTIONS)
  const page = wholeNumberOf(search.page) ?? 1
  return {
    words: textsOf(search.q)[0] ?? '',
    vendors: textsOf(search.maker),
    options: Object.fromEntries(options),
    available: textsOf(search.available)[0] === '1',
    from: amountOf(search.from),
    to: amountOf(search.to),
    sort: SORTS.find((known) => known === textsOf(search.sort)[0]) ?? null,
    page: page > 1 && page <= 10_000 ? page : 1,
  }
}

/** The shortest address that says it. */
export function toSearch(query: Partial<ListingQuery>): ListingSearch {
  const { words, vendors = [], options = {}, available, from, to, sort, page } = query
  return {
    ...(words && { q: words }),
    ...(vendors.length > 0 && { maker: one(vendors) }),
    ...Object.fromEntries(
      Object.entries(options).flatMap(([title, values]) =>
        values.length > 0 ? [[`${OPTION_KEY}${title}`, one(values)]] : [],
      ),
    ),
    ...(available && { available: '1' }),
    ...(typeof from === 'number' && { from: String(from) }),
    ...(typeof to === 'number' && { to: String(to) }),
    ...(sort && { sort }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
  }
}

/** The address that a route understands, of whatever it was given. */
export const listingSearch = (search: Record<string, unknown>): ListingSearch => toSearch(readListing(search))

/** Tells whether anything is left out: a word is looked for, a filter is not. */
export function isFiltered({ vendors, options, available, from, to }: ListingQuery): boolean {
  return vendors.length > 0 || Object.keys(options).length > 0 || available || from !== null || to !== null
}

const one = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? '') : values)

function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  const texts = values.filter((each) => typeof each === 'string')
  return [...new Set(texts.filter((text) => text !== '').map((text) => text.slice(0, LONGEST)))].slice(
    0,
    MOST_VALUES,
  )
}

function amountOf(value: unknown): number | null {
  const [text] = textsOf(value)
  return text !== undefined && /^\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : null
}
