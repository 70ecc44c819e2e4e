import { Search } from 'lucide-react'
import { ButtonLook } from '../../ui/button-look.ts'
import { searchWordsOf } from '../../words/search-words.ts'
import { formatCount } from '../product-list/format-money.ts'
import { ProductGrid } from '../product-list/product-grid.tsx'
import { useFrame } from '../store-frame/frame.ts'
import type { SearchView } from './load-search.ts'
import { SORTS } from './search-catalogue.ts'
import type { SearchQuery } from './search-query.ts'

const FIELD = 'min-h-11 w-full rounded-brand border border-control bg-surface px-3 text-base'

/** One plain form: what is looked for and what is left out are in the address, with script and without. */
export function SearchPage({ view, query }: { view: SearchView; query: SearchQuery }) {
  const { locale, params } = useFrame()
  const words = searchWordsOf(locale)
  const path = `/${params.store}/${params.locale}/search`
  const filtered = query.maker || query.available || query.from !== undefined || query.to !== undefined
  return (
    <div className="container pt-8 md:pt-12">
      <h1 className="text-4xl">
        <bdi>{view.title}</bdi>
      </h1>
      <form method="get" action={path} className="mt-6">
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
            defaultValue={query.q}
            placeholder={words.hint}
            className={FIELD}
          />
          <button type="submit" className={ButtonLook}>
            <Search aria-hidden size={18} />
            <span className="max-sm:sr-only">{words.search}</span>
          </button>
        </div>
        <fieldset className="mt-6 grid grid-cols-2 items-end gap-4 border-y border-line py-5 md:grid-cols-4 lg:grid-cols-[2fr_1fr_1fr_2fr_auto_auto]">
          <legend className="sr-only">{words.filters}</legend>
          <label className="text-sm max-md:col-span-2">
            {words.maker}
            <select name="maker" defaultValue={query.maker ?? ''} className={`mt-1 ${FIELD}`}>
              <option value="">{words.anyMaker}</option>
              {view.makers.map(({ handle, name, count }) => (
                <option key={handle} value={handle}>
                  {name} ({formatCount(count, locale)})
                </option>
              ))}
            </select>
          </label>
          {(['from', 'to'] as const).map((bound) => (
            <label key={bound} className="text-sm">
              {words[bound]}
              <input
                name={bound}
                type="number"
                inputMode="decimal"
                min={0}
                step="any"
                defaultValue={query[bound]}
                className={`mt-1 ${FIELD}`}
              />
            </label>
          ))}
          <label className="text-sm">
            {words.sort}
            <select
              name="sort"
              defaultValue={query.sort ?? (query.q ? 'fitting' : 'newest')}
              className={`mt-1 ${FIELD}`}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {words.sorts[sort]}
                </option>
              ))}
            </select>
          </label>
          <label className="tappable gap-2 text-sm">
            <input
              name="available"
              type="checkbox"
              value="1"
              defaultChecked={query.available === '1'}
              className="size-5 accent-(--brand-solid)"
            />
            {words.available(formatCount(view.available, locale))}
          </label>
          <button type="submit" className="tappable justify-center rounded-brand border border-control px-5">
            {words.show}
          </button>
        </fieldset>
      </form>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6">
        <p role="status" className="tabular text-sm text-muted">
          {words.found(view.count, formatCount(view.count, locale))}
        </p>
        {filtered && (
          <a
            href={query.q ? `${path}?${new URLSearchParams({ q: query.q })}` : path}
            className="tappable text-sm underline underline-offset-4"
          >
            {words.clear}
          </a>
        )}
      </div>
      <div className="mt-4">
        {view.cards.length > 0 ? (
          <ProductGrid cards={view.cards} heading="h2" eager={4} />
        ) : (
          <div className="rounded-picture bg-sunken px-6 py-14 text-center">
            <p className="heading text-2xl">
              <bdi>{words.nothing(query.q ?? '')}</bdi>
            </p>
            <p className="mt-2 text-muted">{words.nothingText}</p>
          </div>
        )}
      </div>
      <Pages view={view} query={query} path={path} />
    </div>
  )
}

function Pages({ view, query, path }: { view: SearchView; query: SearchQuery; path: string }) {
  const { locale } = useFrame()
  const words = searchWordsOf(locale)
  const link = (page: number) => {
    const given = Object.entries({ ...query, page }).map(([name, value]) => [name, String(value)])
    return `${path}?${new URLSearchParams(given)}`
  }
  if (view.lastPage < 2) return null
  return (
    <nav aria-label={words.pages} className="mt-12 flex justify-center gap-6">
      {view.page > 1 && (
        <a href={link(view.page - 1)} className="tappable underline underline-offset-4">
          {words.previous}
        </a>
      )}
      {view.page < view.lastPage && (
        <a href={link(view.page + 1)} className="tappable underline underline-offset-4">
          {words.next}
        </a>
      )}
    </nav>
  )
}
