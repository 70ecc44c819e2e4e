import { SlidersHorizontal } from 'lucide-react'
import { formatCount } from '../../messages/format.ts'
import { fillIn, plural } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import { buttonClass } from '../../ui/button-class.ts'
import { PopoverClose } from '../../ui/popover-close.tsx'
import { Facets } from './facets.tsx'
import type { ListingView } from './load-listing.ts'
import { appliedFilters } from './way-outs.ts'

export const FILTERS = 'listing-filters'
const FIELD = 'min-h-11 w-full rounded-brand border border-control bg-surface px-3 text-base'

/** Opens the filters on a narrow screen, where they fill it. */
export function FiltersButton({ view }: { view: ListingView }) {
  const { locale } = useFrame()
  const { messages } = view
  const set = appliedFilters(view.query).length
  return (
    <button
      type="button"
      popoverTarget={FILTERS}
      className="tappable gap-2 rounded-brand border border-control px-4 text-sm lg:hidden"
    >
      <SlidersHorizontal aria-hidden size={18} />
      {set === 0 ? messages.filter : fillIn(messages.filtersSet, formatCount(set, locale))}
    </button>
  )
}

/** A column beside the products; on a narrow screen a popover, which opens without script and closes by Escape. */
export function Filters({ view }: { view: ListingView }) {
  const { locale, currency } = useFrame()
  const { messages } = view
  const { query, available, count } = view
  return (
    <div
      id={FILTERS}
      popover="auto"
      className="m-0 size-full max-h-none max-w-none bg-bg text-text max-lg:fixed max-lg:inset-0 max-lg:overflow-y-auto lg:static lg:block lg:size-auto lg:overflow-visible"
    >
      <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-bg px-gutter py-2 lg:hidden">
        <h2 className="text-xl">{messages.filters}</h2>
        <PopoverClose target={FILTERS} label={messages.close} />
      </div>
      <h2 className="sr-only max-lg:hidden">{messages.filters}</h2>
      <div className="divide-y divide-line max-lg:px-gutter">
        <label className="tappable w-full gap-3 py-1 text-sm">
          <input
            name="available"
            type="checkbox"
            value="1"
            defaultChecked={query.available}
            className="size-5 accent-(--brand-solid)"
          />
          {fillIn(messages.availableOnly, formatCount(available, locale))}
        </label>
        <fieldset className="py-4">
          <legend className="float-start mb-2 w-full text-sm font-medium">
            {messages.price} <span className="font-normal text-muted">({currency.toUpperCase()})</span>
          </legend>
          <div className="clear-both flex gap-3">
            {(['from', 'to'] as const).map((bound) => (
              <label key={bound} className="min-w-0 grow basis-0 text-sm text-muted">
                {messages[bound]}
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
        <button type="submit" className={`${buttonClass} w-full justify-center`}>
          {count === 0 ? messages.showNone : plural(locale, count, messages.showCount)}
        </button>
      </div>
      <noscript>
        <button type="submit" className={`${buttonClass} w-full justify-center max-lg:hidden`}>
          {messages.show}
        </button>
      </noscript>
    </div>
  )
}
