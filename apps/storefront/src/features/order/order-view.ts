import type { Money } from '@tandem/contracts/shop'
import { wholeNumberOf } from '../../http/address/search-text.ts'
import type { FieldProblem } from '../../messages/form.ts'
import type { TotalsOf } from '../cart/to-totals.ts'
import type { OrderStatus } from './order-status.ts'
import type { PaymentKind } from './payment-kinds.ts'

export interface OrderView {
  title: string
  number: string
  date: string
  status: OrderStatus
  email: string
  firstName: string
  addressLines: string[]
  lines: {
    id: string
    title: string
    choice: string
    picture: string | null
    quantity: number
    total: Money
  }[]
  totals: TotalsOf
  paidBy: PaymentKind
  signedIn: boolean
}

export interface FindView {
  title: string
  values: Record<string, string>
  problems: Record<string, FieldProblem>
}

const NOTICES = ['unknown', 'slow'] as const
/** Why no order was shown. */
export type FindNotice = (typeof NOTICES)[number]

export function findSearch(search: Record<string, unknown>): { notice?: FindNotice; number?: number } {
  const notice = NOTICES.find((known) => known === search.notice)
  const number = wholeNumberOf(search.number)
  return { ...(notice && { notice }), ...(number !== undefined && number > 0 && { number }) }
}
