import { createFileRoute } from '@tanstack/react-router'
import { OrdersPage } from '../../../../features/account/account-pages.tsx'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { loadOrders } from '../../../../features/account/load-account.ts'
import { accountHead, orSignIn } from '../../../../features/account/open-account.ts'
import { addressOf } from '../../../../features/store-frame/address.ts'

export const Route = createFileRoute('/$store/$locale/account/')({
  validateSearch: accountSearch,
  loaderDeps: ({ search: { page = 1 } }) => ({ page }),
  loader: async ({ params, deps }) =>
    orSignIn(params, await loadOrders({ data: { ...addressOf(params), page: deps.page } })),
  head: ({ matches }) => accountHead(matches, 'account'),
  component: () => <OrdersPage view={Route.useLoaderData()} search={Route.useSearch()} />,
})
