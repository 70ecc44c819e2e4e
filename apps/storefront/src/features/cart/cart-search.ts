import { type CartProblem, isCartProblem } from './cart-view.ts'

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
