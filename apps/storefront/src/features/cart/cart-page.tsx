import { useEffect } from 'react'
import { cartWordsOf } from '../../words/cart-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import { CartContents } from './cart-contents.tsx'
import { useCart } from './cart-state.tsx'
import { type CartAnswer, type CartProblem, isCartProblem } from './cart-view.ts'

/** What a plain form's answer says in the address: it is shown once, and a link to it does nothing. */
export interface CartSearch {
  problem?: CartProblem
  left?: number
  removed?: string
  handle?: string
  quantity?: number
  title?: string
}

export function cartSearch(search: Record<string, unknown>): CartSearch {
  const { problem, left, removed, handle, quantity, title } = search
  return {
    ...(isCartProblem(problem) && { problem }),
    ...(typeof left === 'number' && { left }),
    ...(typeof removed === 'string' && { removed }),
    ...(typeof handle === 'string' && { handle }),
    ...(typeof quantity === 'number' && { quantity }),
    ...(typeof title === 'string' && { title: title.slice(0, 100) }),
  }
}

export function CartPage({ answer, search }: { answer: CartAnswer; search: CartSearch }) {
  const { locale } = useFrame()
  const words = cartWordsOf(locale)
  const { answer: newer, setAnswer } = useCart()
  useEffect(() => setAnswer(withSearch(answer, search)), [answer, search, setAnswer])
  return (
    <div className="container pt-8 md:pt-12">
      <h1 id="cart-title" tabIndex={-1} className="text-4xl outline-none">
        {words.yourCart}
      </h1>
      <CartContents answer={newer ?? withSearch(answer, search)} place="page" />
    </div>
  )
}

function withSearch(answer: CartAnswer, search: CartSearch): CartAnswer {
  const { problem, left, removed, handle, quantity, title } = search
  return {
    ...answer,
    problem: answer.problem ?? problem ?? null,
    left: left ?? null,
    removed:
      removed !== undefined && handle !== undefined && title !== undefined
        ? { variantId: removed, handle, quantity: quantity ?? 1, title }
        : null,
  }
}
