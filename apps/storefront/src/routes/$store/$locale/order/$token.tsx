import { createFileRoute, notFound } from '@tanstack/react-router'
import { loadOrder } from '../../../../features/order/load-order.ts'
import { OrderPage } from '../../../../features/order/order-page.tsx'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../store/address.ts'
import { NotFound } from '../../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale/order/$token')({
  loader: async ({ params }) => {
    const order = await loadOrder({ data: { ...addressOf(params), token: params.token } })
    if (!order) throw notFound()
    return order
  },
  head: ({ loaderData, matches }) => privateHead(frameOf(matches), loaderData?.title),
  notFoundComponent: NotFound,
  component: () => <OrderPage order={Route.useLoaderData()} />,
})
