import { createFileRoute, notFound } from '@tanstack/react-router'
import { CartPage } from '../../../features/cart/cart-page.tsx'
import { cartSearch } from '../../../features/cart/cart-search.ts'
import { loadCart } from '../../../features/cart/load-cart.ts'
import { frameOf, privateHead } from '../../../features/page-head/page-head.ts'
import { addressOf } from '../../../store/address.ts'
import { NotFound } from '../../../ui/not-found.tsx'

export const Route = createFileRoute('/$store/$locale/cart')({
  validateSearch: cartSearch,
  loader: async ({ params }) => {
    const answer = await loadCart({ data: addressOf(params) })
    if (!answer) throw notFound()
    return answer
  },
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  notFoundComponent: NotFound,
  component: () => <CartPage answer={Route.useLoaderData().answer} search={Route.useSearch()} />,
})
