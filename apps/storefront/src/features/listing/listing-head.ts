import { shopMessages } from '../../messages/shop.ts'
import type { Frame } from '../../store/frame.ts'
import { pageHead } from '../page-head/page-head.ts'
import { breadcrumbData, itemListData } from '../page-head/structured-data.ts'
import { isFiltered } from './listing-query.ts'
import type { ListingView } from './load-listing.ts'

/** Every page of a list is one of its own; what a visitor has filtered or sorted is none for search engines. */
export function listingHead(frame: Frame | undefined, path: string, view: ListingView | null | undefined) {
  if (!frame || !view) return {}
  const { subject, query, cards } = view
  const title = subject?.name ?? shopMessages(frame.locale).allProducts
  const isOwn = isFiltered(query) || query.words !== '' || query.sort !== null
  const head = pageHead(frame, {
    path: query.page > 1 ? `${path}?page=${query.page}` : path,
    title,
    description: subject?.description ?? null,
    data: (place) => [breadcrumbData(place, [{ name: title, path }]), itemListData(place, cards)],
  })
  return isOwn ? { ...head, meta: [...(head.meta ?? []), { name: 'robots', content: 'noindex' }] } : head
}
