import { useEffect, useMemo } from 'react'
import { cartMessages } from '../../messages/cart.ts'
import { useFrame } from '../../store/frame.ts'
import { CartContents } from './cart-contents.tsx'
import { type CartSearch, cartSearch } from './cart-search.ts'
import { useCart } from './cart-state.tsx'
import type { CartAnswer } from './cart-view.ts'

export function CartPage(props: { answer: CartAnswer; search: CartSearch }) {
  const { answer } = props
  // What the page doesn't understand is still in the router's search; and it must stay one object for the effect.
  const search = useMemo(() => cartSearch({ ...props.search }), [props.search])
  const { locale } = useFrame()
  const messages = cartMessages(locale)
  const { answer: newer, setAnswer } = useCart()
  useEffect(() => setAnswer(withSearch(answer, search)), [answer, search, setAnswer])
  return (
    <div className="container pt-8 md:pt-12">
      <h1 id="cart-title" tabIndex={-1} className="text-4xl outline-none">
        {messages.yourCart}
      </h1>
      <CartContents answer={newer ?? withSearch(answer, search)} place="page" />
    </div>
  )
}

function withSearch(answer: CartAnswer, search: CartSearch): CartAnswer {
  const { problem, left, removed, product, quantity, title } = search
  return {
    ...answer,
    problem: answer.problem ?? problem ?? null,
    left: left ?? null,
    removed:
      removed !== undefined && product !== undefined && title !== undefined
        ? { variantId: removed, productId: product, quantity: quantity ?? 1, title }
        : null,
  }
}
