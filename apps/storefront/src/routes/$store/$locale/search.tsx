import { createFileRoute } from '@tanstack/react-router'
import { loadSearch } from '../../../features/search/load-search.ts'
import { SearchPage } from '../../../features/search/search-page.tsx'
import { searchQuery } from '../../../features/search/search-query.ts'
import { addressOf } from '../../../features/store-frame/address.ts'
import { frameOf, privateHead } from '../../../features/store-frame/page-head.ts'

export const Route = createFileRoute('/$store/$locale/search')({
  validateSearch: searchQuery,
  // What the page doesn't understand is still in the router's search.
  loaderDeps: ({ search }) => searchQuery({ ...search }),
  loader: ({ params, deps }) => loadSearch({ data: { ...addressOf(params), ...deps } }),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => <SearchPage view={Route.useLoaderData()} query={searchQuery({ ...Route.useSearch() })} />,
})
