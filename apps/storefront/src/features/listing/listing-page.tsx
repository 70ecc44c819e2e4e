import { Search } from 'lucide-react'
import { useRef } from 'react'
import { SORTS } from '../../catalogue/sorts.ts'
import { fillIn, plural } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { buttonClass } from '../../ui/button-class.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProductGrid } from '../product-list/product-grid.tsx'
import { CategoryLinks } from './category-links.tsx'
import { FilterChips } from './filter-chips.tsx'
import { Filters, FiltersButton } from './filters.tsx'
import { isFiltered } from './listing-query.ts'
import type { ListingView } from './load-listing.ts'
import { NothingFound } from './nothing-found.tsx'
import { Pagination } from './pagination.tsx'
import { sortOf, useListingForm } from './use-listing-form.ts'
import { VendorStory } from './vendor-story.tsx'

/** Products of a whole store, a category, a vendor or a search: one plain form, and what it says is in the address. */
export function ListingPage({ view }: { view: ListingView }) {
  const { locale } = useFrame()
  const { messages } = view
  const { section, query, cards, count } = view
  const { form, handlers } = useListingForm(query)
  const status = useRef<HTMLParagraphElement>(null)
  const isSearch = section.kind === 'search'
  const isBare = count === 0 && !isSearch && !isFiltered(query)
  return (
    <div className="container pt-6 md:pt-8">
      <ListingHead view={view} />
      {view.vendor && <VendorStory vendor={view.vendor} />}
      <form ref={form} method="get" {...handlers} className="mt-6 md:mt-8">
        {isSearch && <SearchField view={view} />}
        {!isSearch && section.kind !== 'vendor' && (
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
                  {plural(locale, count, messages.found)}
                </p>
                {/* As wide as what is left, also while its options are still being read. */}
                <label className="flex min-w-0 items-center gap-3 text-sm max-sm:grow max-sm:basis-0">
                  <span className="text-muted max-sm:sr-only">{messages.sort}</span>
                  <select
                    name="sort"
                    defaultValue={sortOf(query)}
                    className="min-h-11 min-w-0 rounded-brand border border-control bg-surface px-3 text-base text-ellipsis max-sm:w-full"
                  >
                    {SORTS.filter((sort) => sort !== 'fitting' || query.words !== '').map((sort) => (
                      <option key={sort} value={sort}>
                        {messages.sorts[sort]}
                      </option>
                    ))}
                  </select>
                </label>
                <noscript>
                  <button type="submit" className="tappable rounded-brand border border-control px-5">
                    {messages.show}
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
  const { messages: shop } = useFrame()
  const { section, subject, query, messages } = view
  const title =
    section.kind === 'search'
      ? query.words
        ? fillIn(messages.searchFor, query.words)
        : messages.search
      : (subject?.name ?? shop.allProducts)
  return (
    <>
      <Breadcrumbs trail={subject ? [{ label: shop.allProducts, href: '/products' }] : []} here={title} />
      <h1 className="mt-4 text-4xl md:mt-6">
        <bdi>{title}</bdi>
      </h1>
      {subject?.description && (
        <p className="mt-3 max-w-[60ch] text-lg text-muted" dir="auto">
          {subject.description}
        </p>
      )}
    </>
  )
}

function SearchField({ view }: { view: ListingView }) {
  const { messages } = view
  return (
    <>
      <label htmlFor="search-words" className="text-sm font-medium">
        {messages.what}
      </label>
      <div className="mt-1.5 flex gap-3">
        <input
          id="search-words"
          name="q"
          type="search"
          dir="auto"
          maxLength={100}
          defaultValue={view.query.words}
          placeholder={messages.hint}
          className="min-h-11 w-full rounded-brand border border-control bg-surface px-3 text-base"
        />
        <button type="submit" className={buttonClass}>
          <Search aria-hidden size={18} />
          <span className="max-sm:sr-only">{messages.search}</span>
        </button>
      </div>
    </>
  )
}
