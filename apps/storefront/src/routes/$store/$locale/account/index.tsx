import { createFileRoute } from '@tanstack/react-router'
import { OrdersPage } from '../../../../features/account/account-pages.tsx'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { loadOrders } from '../../../../features/account/load-account.ts'
import { orSignIn } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../store/address.ts'

export const Route = createFileRoute('/$store/$locale/account/')({
  validateSearch: accountSearch,
  loaderDeps: ({ search }) => ({ page: accountSearch({ ...search }).page ?? 1 }),
  loader: async ({ params, deps }) =>
    orSignIn(params, await loadOrders({ data: { ...addressOf(params), page: deps.page } })),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <OrdersPage view={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
