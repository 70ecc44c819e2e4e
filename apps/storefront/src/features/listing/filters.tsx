import { SlidersHorizontal } from 'lucide-react'
import { ButtonLook } from '../../ui/button-look.ts'
import { PopoverClose } from '../../ui/popover-close.tsx'
import { fillIn } from '../../words/fill-in.ts'
import { formatCount } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import { Facets } from './facets.tsx'
import type { ListingView } from './load-listing.ts'
import { appliedFilters } from './way-outs.ts'

export const FILTERS = 'listing-filters'
const FIELD = 'min-h-11 w-full rounded-brand border border-control bg-surface px-3 text-base'

/** Opens the filters on a narrow screen, where they fill it. */
export function FiltersButton({ view }: { view: ListingView }) {
  const { locale } = useFrame()
  const { words } = view
  const set = appliedFilters(view.query).length
  return (
    <button
      type="button"
      popoverTarget={FILTERS}
      className="tappable gap-2 rounded-brand border border-control px-4 text-sm lg:hidden"
    >
      <SlidersHorizontal aria-hidden size={18} />
      {set === 0 ? words.filter : fillIn(words.filtersSet, formatCount(set, locale))}
    </button>
  )
}

/** A column beside the products; on a narrow screen a popover, which opens without script and closes by Escape. */
export function Filters({ view }: { view: ListingView }) {
  const { locale, currency } = useFrame()
  const { words } = view
  const { query, available, count } = view
  return (
    <div
      id={FILTERS}
      popover="auto"
      className="m-0 size-full max-h-none max-w-none bg-bg text-text max-lg:fixed max-lg:inset-0 max-lg:overflow-y-auto lg:static lg:block lg:size-auto lg:overflow-visible"
    >
      <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-bg px-gutter py-2 lg:hidden">
        <h2 className="text-xl">{words.filters}</h2>
        <PopoverClose target={FILTERS} label={words.close} />
      </div>
      <h2 className="sr-only max-lg:hidden">{words.filters}</h2>
      <div className="divide-y divide-line max-lg:px-gutter">
        <label className="tappable w-full gap-3 py-1 text-sm">
          <input
            name="available"
            type="checkbox"
            value="1"
            defaultChecked={query.available}
            className="size-5 accent-(--brand-solid)"
          />
          {fillIn(words.availableOnly, formatCount(available, locale))}
        </label>
        <fieldset className="py-4">
          <legend className="float-start mb-2 w-full text-sm font-medium">
            {words.price} <span className="font-normal text-muted">({currency.toUpperCase()})</span>
          </legend>
          <div className="clear-both flex gap-3">
            {(['from', 'to'] as const).map((bound) => (
              <label key={bound} className="min-w-0 grow basis-0 text-sm text-muted">
                {words[bound]}
                <input
                  name={bound}
                  type="number"
                  inputMode="decimal"
                  min={0}
                  step="any"
                  defaultValue={query[bound] ?? ''}
                  className={`mt-1 text-text ${FIELD}`}
                />
              </label>
            ))}
          </div>
        </fieldset>
        <Facets view={view} />
      </div>
      <div className="sticky bottom-0 border-t border-line bg-bg px-gutter py-3 lg:hidden">
        <button type="submit" className={`${ButtonLook} w-full justify-center`}>
          {count === 0
            ? words.showNone
            : count === 1
              ? words.showOne
              : fillIn(words.showCount, formatCount(count, locale))}
        </button>
      </div>
      <noscript>
        <button type="submit" className={`${ButtonLook} w-full justify-center max-lg:hidden`}>
          {words.show}
        </button>
      </noscript>
    </div>
  )
}
