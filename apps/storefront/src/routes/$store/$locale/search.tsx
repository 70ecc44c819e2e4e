import { createFileRoute } from '@tanstack/react-router'
import { ListingPage } from '../../../features/listing/listing-page.tsx'
import { listingSearch } from '../../../features/listing/listing-query.ts'
import { loadListing } from '../../../features/listing/load-listing.ts'
import { frameOf, privateHead } from '../../../features/page-head/page-head.ts'
import { addressOf } from '../../../store/address.ts'

export const Route = createFileRoute('/$store/$locale/search')({
  validateSearch: listingSearch,
  loaderDeps: ({ search }) => ({ search: listingSearch(search) }),
  loader: async ({ params, deps: { search } }) => {
    const ask = (of: typeof search) =>
      loadListing({ data: { ...addressOf(params), section: { kind: 'search' }, search: of } })
    const { page: _, ...first } = search
    // Of a page that is gone the first one is shown: a search ends nowhere.
    return (await ask(search)) ?? (await ask(first))
  },
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: Search,
})

function Search() {
  const view = Route.useLoaderData()
  return view && <ListingPage view={view} />
}
