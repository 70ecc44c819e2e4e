import { createFileRoute, notFound } from '@tanstack/react-router'
import { loadOrder } from '../../../../features/order/load-order.ts'
import { OrderPage } from '../../../../features/order/order-page.tsx'
import { addressOf } from '../../../../features/store-frame/address.ts'
import { frameOf, privateHead } from '../../../../features/store-frame/page-head.ts'
import { Missing } from '../../../../ui/missing.tsx'

export const Route = createFileRoute('/$store/$locale/order/$token')({
  loader: async ({ params }) => {
    const order = await loadOrder({ data: { ...addressOf(params), token: params.token } })
    if (!order) throw notFound()
    return order
  },
  head: ({ loaderData, matches }) => privateHead(frameOf(matches), loaderData?.title),
  notFoundComponent: Missing,
  component: () => <OrderPage order={Route.useLoaderData()} />,
})
