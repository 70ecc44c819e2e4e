import type { Money } from '@tandem/contracts/shop'
import { wholeNumberOf } from '../../http/address/search-text.ts'
import type { FieldProblem } from '../../messages/form.ts'
import type { OrderStatus } from '../order/order-status.ts'

export const ACCOUNT_FLASHES = [
  'wrong',
  'exists',
  'expired',
  'sent',
  'reset',
  'saved',
  'removed',
  'signed-out',
  'failed',
  'away',
  'slow',
] as const
export type AccountFlash = (typeof ACCOUNT_FLASHES)[number]

/** The customer who is signed in, as every page of the account knows them. */
export interface AccountOwner {
  firstName: string
  name: string
  email: string
  phone: string
}

export interface OrdersView {
  title: string
  owner: AccountOwner
  orders: { id: string; number: string; date: string; status: OrderStatus; total: Money }[]
  page: number
  lastPage: number
}

export interface AddressesView {
  title: string
  owner: AccountOwner
  addresses: { id: string; lines: string[]; isDefault: boolean }[]
  countries: { code: string; name: string }[]
  postcodeNeeded: boolean
  values: Record<string, string>
  problems: Record<string, FieldProblem>
}

export interface ProfileView {
  title: string
  owner: AccountOwner
  problems: Record<string, FieldProblem>
}

/** A form for who is not signed in. */
export interface AuthView {
  title: string
  signedIn: boolean
  values: Record<string, string>
  problems: Record<string, FieldProblem>
}

export interface AccountSearch {
  notice?: AccountFlash
  back?: string
  token?: string
  page?: number
}

export function accountSearch(search: Record<string, unknown>): AccountSearch {
  const notice = ACCOUNT_FLASHES.find((known) => known === search.notice)
  const page = wholeNumberOf(search.page)
  return {
    ...(notice && { notice }),
    ...(typeof search.back === 'string' && { back: search.back }),
    ...(typeof search.token === 'string' && { token: search.token }),
    ...(page !== undefined && page > 1 && page < 10_000 && { page }),
  }
}
