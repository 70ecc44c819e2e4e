import type { Money } from '@tandem/contracts/shop'
import type { TotalsOf } from './to-totals.ts'

/** A cart as a page shows it. Every amount is Medusa's. */
export interface CartView extends TotalsOf {
  count: number
  lines: CartLine[]
  promotions: string[]
  /** The currency it was in before the visitor chose another. */
  movedFrom: string | null
  /** Something in it can't be had as it is. */
  blocked: boolean
}

export interface CartLine {
  id: string
  handle: string | null
  variantId: string | null
  title: string
  /** What was chosen, in a few words; empty for a product without choices. */
  choice: string
  picture: string | null
  quantity: number
  unitPrice: Money
  total: Money
  /** Before a discount, when there is one. */
  totalBefore: Money | null
  /** The price that the visitor saw, when it has changed since. */
  priceBefore: Money | null
  state: 'ok' | 'over-stock' | 'sold-out' | 'gone'
  /** How many there are; null when stock isn't counted or more can be made. */
  left: number | null
}

export const PROBLEMS = [
  'sold-out',
  'over-stock',
  'gone',
  'no-price',
  'bad-code',
  'no-currency',
  'changed',
  'outsold',
  'too-many',
  'failed',
  'away',
] as const
/** Why something could not be done, for a sentence in the visitor's language. */
export type CartProblem = (typeof PROBLEMS)[number]

export function isCartProblem(text: unknown): text is CartProblem {
  return PROBLEMS.some((problem) => problem === text)
}

export interface RemovedLine {
  productId: string
  variantId: string
  quantity: number
  title: string
}

export interface CartAnswer {
  /** null for an empty cart. */
  cart: CartView | null
  signedIn: boolean
  problem: CartProblem | null
  /** With `over-stock`: how many more can be had. */
  left: number | null
  removed: RemovedLine | null
}

/** The most that one line may have. */
export const MOST = 999
