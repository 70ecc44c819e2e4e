import type { Money } from '@tandem/contracts'
import type { TotalsOf } from '../cart/to-totals.ts'
import type { OrderStatus } from './order-status.ts'

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
  signedIn: boolean
}
