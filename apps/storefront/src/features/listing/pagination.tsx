import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { formatCount } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { type ListingQuery, toSearch } from './listing-query.ts'

const BUTTON = 'tappable min-w-11 justify-center gap-1 rounded-brand px-3 text-sm'

/** Real links: a page can be shared, opened in a tab and reached without script. */
export function Pagination({ query, lastPage }: { query: ListingQuery; lastPage: number }) {
  const { page } = query
  const { messages, locale } = useFrame()
  if (lastPage < 2) return null
  return (
    <nav aria-label={messages.pagination} className="mt-12 flex items-center justify-center gap-1">
      {page > 1 && (
        <PageLink query={{ ...query, page: page - 1 }} className={BUTTON}>
          <ChevronLeft aria-hidden size={16} className="mirrored" />
          {messages.previous}
        </PageLink>
      )}
      {shownPages(page, lastPage).map((each) => (
        <PageLink
          key={each}
          query={{ ...query, page: each }}
          label={messages.goToPage(formatCount(each, locale))}
          className={`${BUTTON} tabular ${each === page ? 'bg-tint text-on-tint' : 'hover:bg-sunken'}`}
          current={each === page}
        >
          {formatCount(each, locale)}
        </PageLink>
      ))}
      {page < lastPage && (
        <PageLink query={{ ...query, page: page + 1 }} className={BUTTON}>
          {messages.next}
          <ChevronRight aria-hidden size={16} className="mirrored" />
        </PageLink>
      )}
    </nav>
  )
}

function PageLink(props: {
  query: ListingQuery
  className: string
  label?: string
  current?: boolean
  children: React.ReactNode
}) {
  return (
    <Link
      to="."
      search={toSearch(props.query)}
      className={props.className}
      aria-label={props.label}
      aria-current={props.current ? 'page' : undefined}
    >
      {props.children}
    </Link>
  )
}

/** Five at most, with the current one among them. */
function shownPages(page: number, lastPage: number): number[] {
  const first = Math.max(1, Math.min(page - 2, lastPage - 4))
  return Array.from({ length: Math.min(5, lastPage) }, (_, index) => first + index)
}
