import type { Locale } from '@tandem/contracts/content'
import type { CatalogueEntry } from '../../catalogue/entry.ts'
import { EVERYTHING, findInCatalogue } from '../../catalogue/find-in-catalogue.ts'
import { almostHasWord, hasWord, plain, wordsIn } from '../../catalogue/words.ts'

const MOST_PRODUCTS = 5
const MOST_PLACES = 4

export interface NamedPlace {
  /** Within store and language. */
  readonly path: string
  readonly name: string
}

export interface Suggested {
  /** What fits best first. */
  readonly entries: readonly CatalogueEntry[]
  readonly places: readonly NamedPlace[]
  /** Of all products that fit. */
  readonly count: number
}

/** Answers what somebody may mean who types this: found as the search itself finds it. */
export function suggest(
  catalogue: readonly CatalogueEntry[],
  places: readonly NamedPlace[],
  words: string,
  locale: Locale,
): Suggested {
  const wanted = wordsIn(words)
  if (wanted.length === 0) return { entries: [], places: [], count: 0 }
  const { found } = findInCatalogue(catalogue, { ...EVERYTHING, words }, locale)
  const named = (matches: typeof hasWord) =>
    places.filter(({ name }) => wanted.every((word) => matches(plain(name), word)))
  const exact = named(hasWord)
  return {
    entries: found.slice(0, MOST_PRODUCTS),
    places: (exact.length > 0 ? exact : named(almostHasWord)).slice(0, MOST_PLACES),
    count: found.length,
  }
}
