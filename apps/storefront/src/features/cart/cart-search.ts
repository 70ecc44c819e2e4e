import { wholeNumberOf } from '../../http/address/search-text.ts'
import { type CartProblem, isCartProblem } from './cart-view.ts'

/** The outcome of a plain form in the address: it is shown once, and a link to it does nothing. */
export interface CartSearch {
  problem?: CartProblem
  left?: number
  removed?: string
  product?: string
  quantity?: number
  title?: string
}

export function cartSearch(search: Record<string, unknown>): CartSearch {
  const { problem, removed, product, title } = search
  const left = wholeNumberOf(search.left)
  const quantity = wholeNumberOf(search.quantity)
  return {
    ...(isCartProblem(problem) && { problem }),
    ...(left !== undefined && { left }),
    ...(typeof removed === 'string' && { removed }),
    ...(typeof product === 'string' && { product }),
    ...(quantity !== undefined && { quantity }),
    ...(typeof title === 'string' && { title: title.slice(0, 100) }),
  }
}
