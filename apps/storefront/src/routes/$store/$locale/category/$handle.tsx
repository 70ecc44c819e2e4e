import { createFileRoute, notFound } from '@tanstack/react-router'
import { ListPage } from '../../../../features/product-list/list-page.tsx'
import { loadList } from '../../../../features/product-list/load-list.ts'
import { pageSearch } from '../../../../features/product-list/page-search.ts'
import { breadcrumbData } from '../../../../features/product-page/structured-data.ts'
import { addressOf } from '../../../../features/store-frame/address.ts'
import { frameOf, pageHead } from '../../../../features/store-frame/page-head.ts'

export const Route = createFileRoute('/$store/$locale/category/$handle')({
  validateSearch: pageSearch,
  loaderDeps: ({ search: { page = 1 } }) => ({ page }),
  loader: async ({ params, deps }) => {
    const data = { ...addressOf(params), category: params.handle, page: deps.page }
    const list = await loadList({ data })
    if (!list?.category) throw notFound()
    return { ...list, category: list.category }
  },
  head: ({ loaderData: list, matches, params }) => {
    if (!list) return {}
    const path = `/category/${params.handle}`
    return pageHead(frameOf(matches), {
      path: list.page > 1 ? `${path}?page=${list.page}` : path,
      title: list.category.name,
      description: list.category.description,
      data: (frame) => [breadcrumbData(frame, [{ name: list.category.name, path }])],
    })
  },
  component: () => <ListPage list={Route.useLoaderData()} />,
})
