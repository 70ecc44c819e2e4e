import type { Locale } from '@tandem/contracts/content'
import { nameIn } from '../medusa/to-unified-product.ts'
import type { CatalogueEntry } from './entry.ts'
import type { Sort } from './sorts.ts'
import { almostHasWord, hasWord, wordsIn } from './words.ts'

/** A visitor's query of a store's products. Several values of one kind: any of them. */
export interface CatalogueQuery {
  /** Empty for everything. */
  words: string
  categoryId: string | null
  collectionId: string | null
  /** Handles. */
  vendors: readonly string[]
  /** Option → values; a product has a variant that fits all of them. */
  options: Readonly<Record<string, readonly string[]>>
  onlyAvailable: boolean
  /** Major units of the visitor's currency. */
  from: number | null
  to: number | null
  sort: Sort
}

/** All of it, what fits the words best first. */
export const EVERYTHING: CatalogueQuery = {
  words: '',
  categoryId: null,
  collectionId: null,
  vendors: [],
  options: {},
  onlyAvailable: false,
  from: null,
  to: null,
  sort: 'fitting',
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** How many products it would show, with all choices of other kinds as they are. */
  readonly count: number
}

export interface CatalogueAnswer {
  readonly found: readonly CatalogueEntry[]
  readonly vendors: readonly Choice[]
  /** Those that most products have first. */
  readonly options: readonly { readonly title: string; readonly choices: readonly Choice[] }[]
  readonly available: number
}

/** Looks through a store's products, which come newest first, and counts what each choice would leave. */
export function findInCatalogue(
  all: readonly CatalogueEntry[],
  query: CatalogueQuery,
  locale: Locale,
): CatalogueAnswer {
  const scores = scoresOf(all, query)
  const vendors = new Counts()
  const options = new Map<string, Counts>()
  const found: CatalogueEntry[] = []
  let available = 0
  for (const entry of scores.keys()) {
    const { vendor, variants } = entry.product
    const byVendor = query.vendors.length === 0 || query.vendors.includes(vendor?.handle ?? '')
    const misses = variants.map((variant) => missesOf(variant, query))
    const bought = misses.some((missed) => missed.length === 0) || isBare(entry, query)
    if (vendor && bought) vendors.add(vendor.handle, vendor.name)
    if (!byVendor) continue
    if (bought) found.push(entry)
    if (variants.some((variant, n) => variant.available && misses[n]?.every((missed) => missed === STOCK))) {
      available += 1
    }
    // Of one kind of choice all values that would do, were it the only one that is not met.
    for (const [title, value] of valuesOf(variants, misses)) {
      const counts = options.get(title) ?? new Counts()
      options.set(title, counts.add(value, value))
    }
  }
  for (const [title, values] of Object.entries(query.options)) {
    if (values.length > 0 && !options.has(title)) options.set(title, new Counts())
  }
  return {
    found: sorted(found, query.sort, scores, locale),
    vendors: vendors.choices(query.vendors).toSorted((a, b) => a.label.localeCompare(b.label)),
    options: [...options]
      .toSorted(([, a], [, b]) => b.total - a.total)
      .map(([title, counts]) => ({ title, choices: counts.choices(query.options[title] ?? []) })),
    available,
  }
}

class Counts {
  readonly #known = new Map<string, { label: string; count: number }>()
  total = 0

  add(value: string, label: string): this {
    const known = this.#known.get(value)
    this.#known.set(value, { label, count: (known?.count ?? 0) + 1 })
    this.total += 1
    return this
  }
  /** One that is chosen stays in its place when it would show nothing any more. */
  choices(chosen: readonly string[]): Choice[] {
    for (const value of chosen)
      if (!this.#known.has(value)) this.#known.set(value, { label: value, count: 0 })
    return [...this.#known].map(([value, { label, count }]) => ({ value, label, count }))
  }
}

type Variant = CatalogueEntry['product']['variants'][number]

/** No option can be called so: it is no text that a form sends. */
const STOCK = Symbol('stock')

/** Answers what keeps a variant from being what is wanted. */
function missesOf({ options, available }: Variant, query: CatalogueQuery): (string | typeof STOCK)[] {
  const missed: (string | typeof STOCK)[] = Object.entries(query.options)
    .filter(([title, values]) => values.length > 0 && !values.includes(options[title] ?? ''))
    .map(([title]) => title)
  if (query.onlyAvailable && !available) missed.push(STOCK)
  return missed
}

/** A product without variants can't be bought, and is shown to who asks for nothing of them. */
function isBare({ product }: CatalogueEntry, { options, onlyAvailable }: CatalogueQuery): boolean {
  const asks = onlyAvailable || Object.values(options).some((values) => values.length > 0)
  return product.variants.length === 0 && !asks
}

function valuesOf(variants: readonly Variant[], misses: readonly (string | typeof STOCK)[][]) {
  const values = new Map<string, [string, string]>()
  variants.forEach((variant, n) => {
    const missed = misses[n] ?? []
    for (const [title, value] of Object.entries(variant.options)) {
      if (missed.every((each) => each === title)) values.set(JSON.stringify([title, value]), [title, value])
    }
  })
  return values.values()
}

/** Every word must be somewhere in a product; only who finds nothing may have mistyped. */
function scoresOf(all: readonly CatalogueEntry[], query: CatalogueQuery): Map<CatalogueEntry, number> {
  const inPlace = all.filter(({ product, lowest }) => {
    if (query.categoryId !== null && !product.categoryIds.some((id) => id === query.categoryId)) return false
    if (query.collectionId !== null && product.collectionId !== query.collectionId) return false
    if (query.from === null && query.to === null) return true
    return lowest !== null && lowest >= (query.from ?? 0) && lowest <= (query.to ?? Number.POSITIVE_INFINITY)
  })
  const wanted = wordsIn(query.words)
  const exact = scored(inPlace, wanted, hasWord)
  return exact.size > 0 ? exact : scored(inPlace, wanted, almostHasWord)
}

function scored(
  all: readonly CatalogueEntry[],
  wanted: readonly string[],
  matches: (text: string, word: string) => boolean,
): Map<CatalogueEntry, number> {
  const scores = new Map<CatalogueEntry, number>()
  for (const entry of all) {
    let sum = 0
    const isThere = wanted.every((word) => {
      const before = sum
      for (const [weight, text] of entry.fields) if (matches(text, word)) sum += weight
      return sum > before
    })
    if (isThere) scores.set(entry, sum)
  }
  return scores
}

/** What has no price comes last. */
function sorted(
  found: readonly CatalogueEntry[],
  sort: Sort,
  scores: ReadonlyMap<CatalogueEntry, number>,
  locale: Locale,
): readonly CatalogueEntry[] {
  switch (sort) {
    case 'newest':
      return found
    case 'fitting':
      return found.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
    case 'name': {
      const { compare } = new Intl.Collator(locale)
      const names = new Map(found.map((entry) => [entry, nameOf(entry, locale)]))
      return found.toSorted((a, b) => compare(names.get(a) ?? '', names.get(b) ?? ''))
    }
    case 'cheapest':
    case 'dearest': {
      const direction = sort === 'cheapest' ? 1 : -1
      return found.toSorted(({ lowest: a }, { lowest: b }) => {
        if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
        return direction * (a - b)
      })
    }
  }
}

export function nameOf({ product }: CatalogueEntry, locale: Locale): string {
  return nameIn(locale, product.title, product.names)
}
