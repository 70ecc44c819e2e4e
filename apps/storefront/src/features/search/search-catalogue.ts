import type { UnifiedProduct } from '@tandem/contracts'
import { canBeBought } from '../product-list/card.ts'
import { compareMoney } from '../product-list/format-money.ts'

export const SORTS = ['fitting', 'newest', 'cheapest', 'dearest'] as const
export type Sort = (typeof SORTS)[number]

export interface CatalogueQuery {
  /** Empty for everything. */
  words: string
  /** Handle. */
  maker: string | null
  onlyAvailable: boolean
  /** Major units of the visitor's currency. */
  from: number | null
  to: number | null
  sort: Sort
}

export interface CatalogueAnswer {
  products: UnifiedProduct[]
  /** How many would be left by each choice, with all the other choices as they are. */
  makers: { handle: string; name: string; count: number }[]
  available: number
}

/** Looks through a store's products, which come newest first. Every word must be somewhere in a product. */
export function searchCatalogue(all: readonly UnifiedProduct[], query: CatalogueQuery): CatalogueAnswer {
  const wanted = wordsIn(query.words)
  const exact = scored(all, wanted, hasWord)
  // Only who finds nothing may have mistyped.
  const found = exact.length > 0 ? exact : scored(all, wanted, almostHasWord)
  const byMaker = (product: UnifiedProduct) => query.maker === null || product.vendor?.handle === query.maker
  const byStock = (product: UnifiedProduct) => !query.onlyAvailable || product.variants.some(canBeBought)
  const byPrice = (product: UnifiedProduct) => isBetween(lowestPrice(product), query)
  const priced = found.filter(({ product }) => byPrice(product))

  const makers = new Map<string, CatalogueAnswer['makers'][number]>()
  for (const { product } of priced.filter(({ product }) => byStock(product))) {
    if (!product.vendor) continue
    const { handle, name } = product.vendor
    makers.set(handle, { handle, name, count: (makers.get(handle)?.count ?? 0) + 1 })
  }
  const ofMaker = priced.filter(({ product }) => byMaker(product))
  return {
    products: sorted(ofMaker, query.sort)
      .map(({ product }) => product)
      .filter(byStock),
    makers: [...makers.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    available: ofMaker.filter(({ product }) => product.variants.some(canBeBought)).length,
  }
}

interface Scored {
  product: UnifiedProduct
  score: number
}
type Matches = (text: string, word: string) => boolean

function scored(all: readonly UnifiedProduct[], wanted: readonly string[], matches: Matches): Scored[] {
  return all.flatMap((product) => {
    const fields = fieldsOf(product)
    const scores = wanted.map((word) =>
      fields.reduce((sum, [weight, text]) => sum + (matches(text, word) ? weight : 0), 0),
    )
    if (scores.includes(0)) return []
    return [{ product, score: scores.reduce((sum, score) => sum + score, 0) }]
  })
}

/** What is looked through, and how much it says that a word is there. */
function fieldsOf(product: UnifiedProduct): [number, string][] {
  const { content, vendor, categories, options, variants } = product
  const skus = variants.flatMap(({ sku }) => sku ?? [])
  const choices = options.flatMap(({ values }) => values)
  const told = [
    product.description ?? '',
    content?.description?.replaceAll(/<[^>]*>/g, ' ') ?? '',
    ...(content?.features ?? []).flatMap(({ title, text }) => [title, text]),
    ...(content?.specs ?? []).flatMap(({ name, value }) => [name, value]),
  ]
  return [
    [8, plain(product.title)],
    [6, plain(skus.join(' '))],
    [4, plain([vendor?.name ?? '', ...categories.map(({ name }) => name), ...choices].join(' '))],
    [3, plain(product.subtitle ?? '')],
    [1, plain(told.join(' '))],
  ]
}

function wordsIn(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** Small letters without accents, in any script; a hyphen is part of an article's number. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}-]+/gu, ' ')
    .trim()
}

/** At the beginning of one of its words: `mug` is in `mugs` and not in `smug`. */
function hasWord(text: string, word: string): boolean {
  return ` ${text}`.includes(` ${word}`)
}

function almostHasWord(text: string, word: string): boolean {
  if (hasWord(text, word)) return true
  return word.length > 3 && text.split(' ').some((other) => isOneSlipAway(other, word))
}

/** One letter left out, put in, or another one. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const rests = [
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at + 1)],
  ]
  return rests.some(([left, right]) => left === right)
}

function lowestPrice(product: UnifiedProduct) {
  const [lowest] = product.variants.flatMap(({ price }) => price ?? []).toSorted(compareMoney)
  return lowest ?? null
}

function isBetween(
  price: ReturnType<typeof lowestPrice>,
  { from, to }: Pick<CatalogueQuery, 'from' | 'to'>,
): boolean {
  if (from === null && to === null) return true
  if (!price) return false
  return Number(price.amount) >= (from ?? 0) && Number(price.amount) <= (to ?? Number.POSITIVE_INFINITY)
}

/** What has no price comes last. */
function sorted(found: readonly Scored[], sort: Sort): Scored[] {
  if (sort === 'newest') return [...found]
  if (sort === 'fitting') return found.toSorted((a, b) => b.score - a.score)
  const direction = sort === 'cheapest' ? 1 : -1
  return found.toSorted((a, b) => {
    const [left, right] = [lowestPrice(a.product), lowestPrice(b.product)]
    if (!left || !right) return left ? -1 : right ? 1 : 0
    return direction * compareMoney(left, right)
  })
}
