import type { Locale } from '@tandem/contracts/content'
import type { UnifiedProduct } from '@tandem/contracts/shop'
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
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { storeContextOf } from '../../http/request-context/preferences.ts'
import { getUnifiedClient, type UnifiedClient } from '../../lib/api/unified-client.ts'
import type { ReadCategory } from '../../medusa/medusa-reader.ts'
import { inLanguage } from '../../messages/in-language.ts'
import { type ListingMessages, listingMessages } from '../../messages/listing.ts'
import { fillIn } from '../../messages/plural.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { type Card, toCard } from '../product-list/card.ts'
import { linkedCategories } from '../store-frame/linked-categories.ts'
import { isFiltered, type ListingQuery, readListing } from './listing-query.ts'
import { type WayOut, wayOuts } from './way-outs.ts'

/** Divides by two, three and four: every row is full at every width. */
const PAGE_SIZE = 24
/** Choices of more kinds than these are a questionnaire. */
const MOST_KINDS = 8

/** The section of the shop that a listing is of. */
export type Section =
  | { kind: 'all' | 'search' }
  | { kind: 'category' | 'collection' | 'vendor'; handle: string }

/** A kind of choice, by the name of its field. */
export interface Facet {
  field: string
  label: string
  choices: Choice[]
}

export interface ListingView {
  messages: ListingMessages
  /** For the window's title. */
  title: string
  section: Section
  /** The category, collection or vendor that is listed; null for the whole store. */
  subject: { handle: string; name: string; description: string | null } | null
  /** The story and picture of the vendor that is listed. */
  vendor: UnifiedProduct['vendor']
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
    z.object({ kind: z.enum(['category', 'collection', 'vendor']), handle: z.string().max(200) }),
  ]),
  search: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/**
 * One page of what a visitor wants to see of a store's products. null when there is no such page, or when the
 * subject isn't this store's: one with neither a product here nor a place in the store's navigation.
 */
export const loadListing = createServerFn()
  .validator(asked(querySchema))
  .handler(
    ({ data: { section, search, ...address } }): Promise<ListingView | null> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(address, getCookie))
        const query = readListing(search)
        const catalogue = await client.getCatalogue()
        const subject = await subjectOf(client, section, catalogue)
        if (subject === undefined) return null
        const wanted = toCatalogueQuery(query, section, subject)
        const answer = findInCatalogue(catalogue, wanted, address.locale)
        const count = answer.found.length
        const lastPage = Math.max(1, Math.ceil(count / PAGE_SIZE))
        if (query.page > lastPage) return null
        if (count === 0 && !isFiltered(query) && !(await isShown(client, address.store, section))) return null
        const messages = listingMessages(address.locale)
        return {
          messages,
          title: query.words ? fillIn(messages.searchFor, query.words) : messages.search,
          section,
          subject: subject && inVisitorsLanguage(subject, address.locale),
          vendor: await vendorOf(client, section, catalogue),
          query,
          cards: await cardsOf(client, answer, query.page, address.locale),
          count,
          lastPage,
          facets: facetsOf(answer, query, address.locale).filter(
            ({ field }) => section.kind !== 'vendor' || field !== 'maker',
          ),
          available: answer.available,
          wayOuts:
            count > 0
              ? []
              : wayOuts(
                  query,
                  (less) =>
                    findInCatalogue(catalogue, toCatalogueQuery(less, section, subject), address.locale).found
                      .length,
                ),
        }
      }),
  )

/** null for the whole store, undefined for one that is not there. */
async function subjectOf(
  client: UnifiedClient,
  section: Section,
  catalogue: readonly CatalogueEntry[],
): Promise<ReadCategory | null | undefined> {
  if (section.kind === 'category') return (await client.getCategory(section.handle)) ?? undefined
  if (section.kind === 'collection') return (await client.getCollection(section.handle)) ?? undefined
  if (section.kind === 'vendor') {
    const vendor = madeBy(section.handle, catalogue)?.vendor
    return vendor ? { ...vendor, description: null } : undefined
  }
  return null
}

/** Read from a product of theirs: a shop knows its vendors by nothing else. */
async function vendorOf(client: UnifiedClient, section: Section, catalogue: readonly CatalogueEntry[]) {
  if (section.kind !== 'vendor') return null
  const made = madeBy(section.handle, catalogue)
  const product = made && (await client.getUnifiedProduct(made.handle))
  return product?.vendor ?? null
}

/** The newest product of a vendor. */
function madeBy(vendor: string, catalogue: readonly CatalogueEntry[]) {
  return catalogue.find(({ product }) => product.vendor?.handle === vendor)?.product
}

function toCatalogueQuery(
  query: ListingQuery,
  section: Section,
  subject: ReadCategory | null,
): CatalogueQuery {
  const { words, vendors, options, available, from, to, sort } = query
  return {
    words,
    vendors: section.kind === 'vendor' ? [section.handle] : vendors,
    options,
    from,
    to,
    onlyAvailable: available,
    categoryId: section.kind === 'category' && subject ? subject.id : null,
    collectionId: section.kind === 'collection' && subject ? subject.id : null,
    sort: sort ?? (words ? 'fitting' : 'newest'),
  }
}

/** A category that is empty for the moment is still this store's when its editor links to it; so is a whole store. */
async function isShown(client: UnifiedClient, store: string, section: Section): Promise<boolean> {
  if (section.kind !== 'category') return section.kind !== 'collection'
  const branding = await client.getStoreBranding(store)
  return branding !== null && linkedCategories(branding).some(({ handle }) => handle === section.handle)
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

function facetsOf({ vendors, options }: CatalogueAnswer, query: ListingQuery, locale: Locale): Facet[] {
  const isTaken = (title: string) => (query.options[title] ?? []).length > 0
  const kinds = options
    // What was taken must be in the form, which would lose it otherwise.
    .filter(({ title, choices }, place) => isTaken(title) || (place < MOST_KINDS && choices.length > 1))
    .map(({ title, choices }) => ({
      field: `o.${title}`,
      label: inLanguage(title, locale),
      choices: choices.map((choice) => ({ ...choice, label: inLanguage(choice.label, locale) })),
    }))
  const areVendors = vendors.length > 1 || query.vendors.length > 0
  return [...(areVendors ? [{ field: 'maker', label: '', choices: [...vendors] }] : []), ...kinds]
}

function inVisitorsLanguage({ handle, name, description }: ReadCategory, locale: Locale) {
  return {
    handle,
    name: inLanguage(name, locale),
    description: description && inLanguage(description, locale),
  }
}
