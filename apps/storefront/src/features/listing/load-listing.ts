import type { Locale, UnifiedProduct } from '@tandem/contracts'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { z } from 'zod'
import type { CatalogueEntry } from '../../catalogue/entry.ts'
import {
  type CatalogueAnswer,
  type CatalogueQuery,
  type Choice,
  findInCatalogue,
} from '../../catalogue/find-in-catalogue.ts'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { storeContextOf } from '../../http/preferences.ts'
import { getUnifiedClient, type UnifiedClient } from '../../lib/api/unified-client.ts'
import type { ReadCategory } from '../../medusa/medusa-reader.ts'
import { fillIn } from '../../words/fill-in.ts'
import { inLanguage } from '../../words/in-language.ts'
import { type ListingWords, listingWordsOf } from '../../words/listing-words.ts'
import { type Card, toCard } from '../product-list/card.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import { linkedShelves } from '../store-frame/shelves.ts'
import { isFiltered, type ListingQuery, readListing } from './listing-query.ts'
import { type WayOut, wayOuts } from './way-outs.ts'

/** Divides by two, three and four: every row is full at every width. */
const PAGE_SIZE = 24
/** Choices of more kinds than these are a questionnaire. */
const MOST_KINDS = 8

/** What a listing is of. */
export type Section =
  | { kind: 'all' | 'search' }
  | { kind: 'category' | 'collection' | 'maker'; handle: string }

/** A kind of choice, by the name of its field. */
export interface Facet {
  field: string
  label: string
  choices: Choice[]
}

export interface ListingView {
  words: ListingWords
  /** For the window's title. */
  title: string
  section: Section
  /** null for the whole store; of a maker, who that is. */
  shelf: { handle: string; name: string; description: string | null } | null
  /** A maker's own story and picture. */
  maker: UnifiedProduct['vendor']
  query: ListingQuery
  cards: Card[]
  count: number
  lastPage: number
  facets: Facet[]
  available: number
  /** What to leave out, where nothing is left. */
  wayOuts: WayOut[]
}

const querySchema = addressSchema.extend({
  section: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['all', 'search']) }),
    z.object({ kind: z.enum(['category', 'collection', 'maker']), handle: z.string().max(200) }),
  ]),
  search: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/**
 * One page of what a visitor wants to see of a store's products. null when there is no such page, or when the
 * shelf isn't this store's: one with neither a product here nor a place in the store's navigation.
 */
export const loadListing = createServerFn()
  .validator(querySchema)
  .handler(
    ({ data: { section, search, ...address } }): Promise<ListingView | null> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(address, getCookie))
        const query = readListing(search)
        const catalogue = await client.getCatalogue()
        const shelf = await shelfOf(client, section, catalogue)
        if (shelf === undefined) return null
        const wanted = toCatalogueQuery(query, section, shelf)
        const answer = findInCatalogue(catalogue, wanted, address.locale)
        const count = answer.found.length
        const lastPage = Math.max(1, Math.ceil(count / PAGE_SIZE))
        if (query.page > lastPage) return null
        if (count === 0 && !isFiltered(query) && !(await isShown(client, address.store, section))) return null
        const words = listingWordsOf(address.locale)
        return {
          words,
          title: query.words ? fillIn(words.searchFor, query.words) : words.search,
          section,
          shelf: shelf && inVisitorsLanguage(shelf, address.locale),
          maker: await makerOf(client, section, catalogue),
          query,
          cards: await cardsOf(client, answer, query.page, address.locale),
          count,
          lastPage,
          facets: facetsOf(answer, address.locale).filter(
            ({ field }) => section.kind !== 'maker' || field !== 'maker',
          ),
          available: answer.available,
          wayOuts:
            count > 0
              ? []
              : wayOuts(
                  query,
                  (less) =>
                    findInCatalogue(catalogue, toCatalogueQuery(less, section, shelf), address.locale).found
                      .length,
                ),
        }
      }),
  )

/** null for the whole store, undefined for one that is not there. */
async function shelfOf(
  client: UnifiedClient,
  section: Section,
  catalogue: readonly CatalogueEntry[],
): Promise<ReadCategory | null | undefined> {
  if (section.kind === 'category') return (await client.getCategory(section.handle)) ?? undefined
  if (section.kind === 'collection') return (await client.getCollection(section.handle)) ?? undefined
  if (section.kind === 'maker') {
    const vendor = madeBy(section.handle, catalogue)?.vendor
    return vendor ? { ...vendor, description: null } : undefined
  }
  return null
}

/** Told by a product of theirs: a shop knows its makers by nothing else. */
async function makerOf(client: UnifiedClient, section: Section, catalogue: readonly CatalogueEntry[]) {
  if (section.kind !== 'maker') return null
  const made = madeBy(section.handle, catalogue)
  const product = made && (await client.getUnifiedProduct(made.handle))
  return product?.vendor ?? null
}

/** The newest of what a maker has made. */
function madeBy(maker: string, catalogue: readonly CatalogueEntry[]) {
  return catalogue.find(({ product }) => product.vendor?.handle === maker)?.product
}

function toCatalogueQuery(query: ListingQuery, section: Section, shelf: ReadCategory | null): CatalogueQuery {
  const { words, makers, options, available, from, to, sort } = query
  return {
    words,
    makers: section.kind === 'maker' ? [section.handle] : makers,
    options,
    from,
    to,
    onlyAvailable: available,
    categoryId: section.kind === 'category' && shelf ? shelf.id : null,
    collectionId: section.kind === 'collection' && shelf ? shelf.id : null,
    sort: sort ?? (words ? 'fitting' : 'newest'),
  }
}

/** A shelf that is empty for the moment is still this store's when its editor links to it; so is a whole store. */
async function isShown(client: UnifiedClient, store: string, section: Section): Promise<boolean> {
  if (section.kind !== 'category') return section.kind !== 'collection'
  const branding = await client.getStoreBranding(store)
  return branding !== null && linkedShelves(branding).some(({ handle }) => handle === section.handle)
}

/** Read as every other list is, so that prices and stock are as new as on any page. */
async function cardsOf(
  client: UnifiedClient,
  { found }: CatalogueAnswer,
  page: number,
  locale: Locale,
): Promise<Card[]> {
  const handles = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ product }) => product.handle)
  if (handles.length === 0) return []
  const products = await client.getUnifiedProducts({ handles, limit: PAGE_SIZE })
  return products.map((product) => toCard(product, locale))
}

function facetsOf({ makers, options }: CatalogueAnswer, locale: Locale): Facet[] {
  const kinds = options.slice(0, MOST_KINDS).map(({ title, choices }) => ({
    field: `o.${title}`,
    label: inLanguage(title, locale),
    choices: choices.map((choice) => ({ ...choice, label: inLanguage(choice.label, locale) })),
  }))
  // A choice of one is none, unless it was taken.
  return [{ field: 'maker', label: '', choices: [...makers] }, ...kinds].filter(
    ({ choices }) => choices.length > 1,
  )
}

function inVisitorsLanguage({ handle, name, description }: ReadCategory, locale: Locale) {
  return {
    handle,
    name: inLanguage(name, locale),
    description: description && inLanguage(description, locale),
  }
}
