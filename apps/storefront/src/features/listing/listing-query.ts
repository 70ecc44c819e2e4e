import { SORTS, type Sort } from '../../catalogue/sorts.ts'

/** What a listing's address says: what a plain form sends, repeated where several are chosen. */
export type ListingSearch = Readonly<Record<string, string | string[]>>

export interface ListingQuery {
  /** Empty for everything. */
  words: string
  /** Handles. */
  makers: string[]
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
  const page = Number(search.page)
  return {
    words: textsOf(search.q)[0] ?? '',
    makers: textsOf(search.maker),
    options: Object.fromEntries(options),
    available: textsOf(search.available)[0] === '1',
    from: amountOf(search.from),
    to: amountOf(search.to),
    sort: SORTS.find((known) => known === textsOf(search.sort)[0]) ?? null,
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1,
  }
}

/** The shortest address that says it. */
export function toSearch(query: Partial<ListingQuery>): ListingSearch {
  const { words, makers = [], options = {}, available, from, to, sort, page } = query
  return {
    ...(words && { q: words }),
    ...(makers.length > 0 && { maker: one(makers) }),
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

/** Whether anything is left out: a word is looked for, a filter is not. */
export function isFiltered({ makers, options, available, from, to }: ListingQuery): boolean {
  return makers.length > 0 || Object.keys(options).length > 0 || available || from !== null || to !== null
}

const one = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? '') : values)

/** The router reads `30` as a number and `true` as a boolean; here they are words. */
function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  const texts = values.filter((each) => ['string', 'number', 'boolean'].includes(typeof each)).map(String)
  return [...new Set(texts.filter((text) => text !== '').map((text) => text.slice(0, LONGEST)))].slice(
    0,
    MOST_VALUES,
  )
}

function amountOf(value: unknown): number | null {
  const [text] = textsOf(value)
  const amount = text === undefined ? Number.NaN : Number(text)
  return amount >= 0 && amount < 1e9 ? amount : null
}
