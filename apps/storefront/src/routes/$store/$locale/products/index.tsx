import { createFileRoute, notFound } from '@tanstack/react-router'
import { ListPage } from '../../../../features/product-list/list-page.tsx'
import { loadList } from '../../../../features/product-list/load-list.ts'
import { pageSearch } from '../../../../features/product-list/page-search.ts'
import { addressOf } from '../../../../features/store-frame/address.ts'
import { frameOf, pageHead } from '../../../../features/store-frame/page-head.ts'
import { wordsOf } from '../../../../words/words.ts'

export const Route = createFileRoute('/$store/$locale/products/')({
  validateSearch: pageSearch,
  loaderDeps: ({ search: { page = 1 } }) => ({ page }),
  loader: async ({ params, deps }) => {
    const list = await loadList({ data: { ...addressOf(params), page: deps.page } })
    if (!list) throw notFound()
    return list
  },
  head: ({ loaderData: list, matches }) => {
    const frame = frameOf(matches)
    const query = list && list.page > 1 ? `?page=${list.page}` : ''
    return pageHead(frame, { path: `/products${query}`, title: wordsOf(frame?.locale ?? 'en').allProducts })
  },
  component: () => <ListPage list={Route.useLoaderData()} />,
})
