import type { Money } from '@tandem/contracts'
import type { FieldProblem } from '../../words/form-words.ts'
import type { OrderStatus } from '../order/order-status.ts'

export const ACCOUNT_NOTICES = [
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
export type AccountNotice = (typeof ACCOUNT_NOTICES)[number]

/** What every page of the account knows of who is signed in. */
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
export interface DoorView {
  title: string
  signedIn: boolean
  values: Record<string, string>
  problems: Record<string, FieldProblem>
}

export interface AccountSearch {
  notice?: AccountNotice
  back?: string
  token?: string
  page?: number
}

export function accountSearch(search: Record<string, unknown>): AccountSearch {
  const notice = ACCOUNT_NOTICES.find((known) => known === search.notice)
  const page = Number(search.page)
  return {
    ...(notice && { notice }),
    ...(typeof search.back === 'string' && { back: search.back }),
    ...(typeof search.token === 'string' && { token: search.token }),
    ...(Number.isInteger(page) && page > 1 && page < 10_000 && { page }),
  }
}
