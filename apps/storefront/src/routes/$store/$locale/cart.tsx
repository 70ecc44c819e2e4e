import { createFileRoute, notFound } from '@tanstack/react-router'
import { CartPage, cartSearch } from '../../../features/cart/cart-page.tsx'
import { loadCart } from '../../../features/cart/load-cart.ts'
import { addressOf } from '../../../features/store-frame/address.ts'
import { frameOf, privateHead } from '../../../features/store-frame/page-head.ts'
import { cartWordsOf } from '../../../words/cart-words.ts'

export const Route = createFileRoute('/$store/$locale/cart')({
  validateSearch: cartSearch,
  loader: async ({ params }) => {
    const answer = await loadCart({ data: addressOf(params) })
    if (!answer) throw notFound()
    return answer
  },
  head: ({ matches }) => {
    const frame = frameOf(matches)
    return privateHead(frame, cartWordsOf(frame?.locale ?? 'en').yourCart)
  },
  component: () => <CartPage answer={Route.useLoaderData()} search={Route.useSearch()} />,
})
