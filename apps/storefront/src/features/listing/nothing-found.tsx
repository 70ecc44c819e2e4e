import { Link } from '@tanstack/react-router'
import { formatCount } from '../../messages/format.ts'
import { fillIn } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import { filterLabel } from './filter-label.ts'
import { toSearch } from './listing-query.ts'
import type { ListingView } from './load-listing.ts'

/** Says which filter to leave out, and what that would show. */
export function NothingFound({ view }: { view: ListingView }) {
  const frame = useFrame()
  const { locale } = frame
  const { messages } = view
  return (
    <div className="rounded-picture bg-sunken px-6 py-14 text-center">
      <p className="heading text-2xl">
        <bdi>{view.query.words ? fillIn(messages.nothingFor, view.query.words) : messages.nothing}</bdi>
      </p>
      {view.wayOuts.length === 0 ? (
        <p className="mt-2 text-muted">{messages.nothingText}</p>
      ) : (
        <>
          <p className="mt-2 text-muted">{messages.wayOuts}</p>
          <ul className="mt-3 flex flex-wrap justify-center gap-3">
            {view.wayOuts.map((wayOut) => (
              <li key={`${wayOut.kind} ${wayOut.value}`}>
                <Link
                  to="."
                  search={toSearch(wayOut.without)}
                  resetScroll={false}
                  className="tappable rounded-brand border border-control bg-surface px-4 text-sm"
                >
                  {fillIn(
                    messages.wayOut,
                    filterLabel(wayOut, view, frame),
                    formatCount(wayOut.count, locale),
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
