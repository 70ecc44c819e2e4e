import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import type { RefObject } from 'react'
import { fillIn } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import { filterLabel } from './filter-label.ts'
import { toSearch } from './listing-query.ts'
import type { ListingView } from './load-listing.ts'
import { appliedFilters } from './way-outs.ts'

/** Shows what is set, each to be taken back: links, which need no script. `next`: where the focus goes when one is gone. */
export function FilterChips({ view, next }: { view: ListingView; next: RefObject<HTMLElement | null> }) {
  const frame = useFrame()
  const { messages } = view
  const filters = appliedFilters(view.query)
  if (filters.length === 0) return null
  const { words: looked, sort } = view.query
  const leave = { to: '.', resetScroll: false, onClick: () => next.current?.focus() } as const
  return (
    <ul aria-label={messages.set} className="flex flex-wrap items-center gap-2">
      {filters.map(({ kind, value, without }) => {
        const label = filterLabel({ kind, value }, view, frame)
        return (
          <li key={`${kind} ${value} ${JSON.stringify(without)}`}>
            <Link
              {...leave}
              search={toSearch(without)}
              aria-label={fillIn(messages.remove, label)}
              className="tappable gap-2 rounded-full border border-line bg-surface px-4 text-sm hover:border-control"
            >
              <bdi>{label}</bdi>
              <X aria-hidden size={16} />
            </Link>
          </li>
        )
      })}
      <li>
        <Link
          {...leave}
          search={toSearch({ words: looked, sort })}
          className="tappable px-2 text-sm underline underline-offset-4"
        >
          {messages.clear}
        </Link>
      </li>
    </ul>
  )
}
