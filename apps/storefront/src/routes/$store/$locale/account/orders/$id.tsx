import { createFileRoute, notFound } from '@tanstack/react-router'
import { AccountOrderPage } from '../../../../../features/account/account-pages.tsx'
import { loadAccountOrder } from '../../../../../features/account/load-account.ts'
import { orSignIn } from '../../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../../store/address.ts'
import { NotFound } from '../../../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale/account/orders/$id')({
  loader: async ({ params }) => {
    const data = { ...addressOf(params), id: params.id }
    const { order } = orSignIn(params, await loadAccountOrder({ data }))
    if (!order) throw notFound()
    return order
  },
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  notFoundComponent: NotFound,
  component: () => <AccountOrderPage order={Route.useLoaderData()} />,
})
