import { createFileRoute, notFound } from '@tanstack/react-router'
import { listingHead } from '../../../../features/listing/listing-head.ts'
import { ListingPage } from '../../../../features/listing/listing-page.tsx'
import { listingSearch } from '../../../../features/listing/listing-query.ts'
import { loadListing } from '../../../../features/listing/load-listing.ts'
import { frameOf } from '../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../store/address.ts'
import { NotFound } from '../../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale/products/')({
  validateSearch: listingSearch,
  loaderDeps: ({ search }) => ({ search: listingSearch(search) }),
  loader: async ({ params, deps }) => {
    const view = await loadListing({ data: { ...addressOf(params), section: { kind: 'all' }, ...deps } })
    if (!view) throw notFound()
    return view
  },
  head: ({ loaderData, matches }) => listingHead(frameOf(matches), '/products', loaderData),
  notFoundComponent: NotFound,
  component: () => <ListingPage view={Route.useLoaderData()} />,
})
