import { Search } from 'lucide-react'
import { useRef } from 'react'
import { SORTS } from '../../catalogue/sorts.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { ButtonLook } from '../../ui/button-look.ts'
import { Empty } from '../../ui/empty.tsx'
import { fillIn } from '../../words/fill-in.ts'
import { formatCount } from '../product-list/format-money.ts'
import { ProductGrid } from '../product-list/product-grid.tsx'
import { useFrame } from '../store-frame/frame.ts'
import { CategoryLinks } from './category-links.tsx'
import { FilterChips } from './filter-chips.tsx'
import { Filters, FiltersButton } from './filters.tsx'
import { isFiltered } from './listing-query.ts'
import type { ListingView } from './load-listing.ts'
import { MakerStory } from './maker-story.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Pagination } from './pagination.tsx'
import { sortOf, useListingForm } from './use-listing-form.ts'

/** Products of a whole store, a shelf or a search: one plain form, and what it says is in the address. */
export function ListingPage({ view }: { view: ListingView }) {
  const { locale } = useFrame()
  const { words } = view
  const { section, query, cards, count } = view
  const { form, handlers } = useListingForm(query)
  const status = useRef<HTMLParagraphElement>(null)
  const isSearch = section.kind === 'search'
  const isBare = count === 0 && !isSearch && !isFiltered(query)
  return (
    <div className="container pt-6 md:pt-8">
      <ListingHead view={view} />
      {view.maker && <MakerStory maker={view.maker} />}
      <form ref={form} method="get" {...handlers} className="mt-6 md:mt-8">
        {isSearch && <SearchField view={view} />}
        {!isSearch && section.kind !== 'maker' && (
          <CategoryLinks here={section.kind === 'category' ? section.handle : null} />
        )}
        {isBare ? (
          <div className="mt-6">
            <Empty />
          </div>
        ) : (
          <div className="mt-5 gap-x-10 border-t border-line pt-5 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
            <Filters view={view} />
            <div>
              <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
                <FiltersButton view={view} />
                <p
                  ref={status}
                  tabIndex={-1}
                  role="status"
                  className="tabular grow text-sm text-muted outline-none max-sm:order-last max-sm:basis-full"
                >
                  {count === 1 ? words.foundOne : fillIn(words.found, formatCount(count, locale))}
                </p>
                <label className="flex min-w-0 items-center gap-3 text-sm max-sm:grow">
                  <span className="text-muted max-sm:sr-only">{words.sort}</span>
                  <select
                    name="sort"
                    defaultValue={sortOf(query)}
                    className="min-h-11 min-w-0 rounded-brand border border-control bg-surface px-3 text-base max-sm:w-full"
                  >
                    {SORTS.filter((sort) => sort !== 'fitting' || query.words !== '').map((sort) => (
                      <option key={sort} value={sort}>
                        {words.sorts[sort]}
                      </option>
                    ))}
                  </select>
                </label>
                <noscript>
                  <button type="submit" className="tappable rounded-brand border border-control px-5">
                    {words.show}
                  </button>
                </noscript>
              </div>
              <div className="mt-3">
                <FilterChips view={view} next={status} />
              </div>
              <div className="mt-5 md:mt-6">
                {cards.length > 0 ? (
                  <ProductGrid cards={cards} heading="h2" eager={3} beside />
                ) : (
                  <NothingFound view={view} />
                )}
              </div>
              <Pagination query={query} lastPage={view.lastPage} />
            </div>
          </div>
        )}
      </form>
    </div>
  )
}

function ListingHead({ view }: { view: ListingView }) {
  const { words: shop } = useFrame()
  const { section, shelf, query, words } = view
  const title =
    section.kind === 'search'
      ? query.words
        ? fillIn(words.searchFor, query.words)
        : words.search
      : (shelf?.name ?? shop.allProducts)
  return (
    <>
      <Breadcrumbs trail={shelf ? [{ label: shop.allProducts, href: '/products' }] : []} here={title} />
      <h1 className="mt-4 text-4xl md:mt-6">
        <bdi>{title}</bdi>
      </h1>
      {shelf?.description && (
        <p className="mt-3 max-w-[60ch] text-lg text-muted" dir="auto">
          {shelf.description}
        </p>
      )}
    </>
  )
}

function SearchField({ view }: { view: ListingView }) {
  const { words } = view
  return (
    <>
      <label htmlFor="search-words" className="text-sm font-medium">
        {words.what}
      </label>
      <div className="mt-1.5 flex gap-3">
        <input
          id="search-words"
          name="q"
          type="search"
          dir="auto"
          maxLength={100}
          defaultValue={view.query.words}
          placeholder={words.hint}
          className="min-h-11 w-full rounded-brand border border-control bg-surface px-3 text-base"
        />
        <button type="submit" className={ButtonLook}>
          <Search aria-hidden size={18} />
          <span className="max-sm:sr-only">{words.search}</span>
        </button>
      </div>
    </>
  )
}
