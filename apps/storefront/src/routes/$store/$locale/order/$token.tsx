import { createFileRoute, notFound } from '@tanstack/react-router'
import { loadOrder } from '../../../../features/order/load-order.ts'
import { OrderPage } from '../../../../features/order/order-page.tsx'
import { addressOf } from '../../../../features/store-frame/address.ts'
import { frameOf, privateHead } from '../../../../features/store-frame/page-head.ts'
import { checkoutWordsOf } from '../../../../words/checkout-words.ts'

export const Route = createFileRoute('/$store/$locale/order/$token')({
  loader: async ({ params }) => {
    const order = await loadOrder({ data: { ...addressOf(params), token: params.token } })
    if (!order) throw notFound()
    return order
  },
  head: ({ loaderData: order, matches }) => {
    const frame = frameOf(matches)
    return privateHead(frame, checkoutWordsOf(frame?.locale ?? 'en').orderNumber(order?.number ?? ''))
  },
  component: () => <OrderPage order={Route.useLoaderData()} />,
})
