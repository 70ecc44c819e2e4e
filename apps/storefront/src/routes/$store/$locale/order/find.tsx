import { createFileRoute } from '@tanstack/react-router'
import { FindPage } from '../../../../features/order/find-page.tsx'
import { loadFind } from '../../../../features/order/load-find.ts'
import { findSearch } from '../../../../features/order/order-view.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../store/address.ts'

export const Route = createFileRoute('/$store/$locale/order/find')({
  validateSearch: findSearch,
  loader: ({ params }) => loadFind({ data: addressOf(params) }),
  head: ({ loaderData, matches }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => <FindPage view={Route.useLoaderData()} {...findSearch({ ...Route.useSearch() })} />,
})
