import { notFound, redirect } from '@tanstack/react-router'
import { addressOf } from '../../store/address.ts'
import type { AuthView } from './account-view.ts'
import { loadAuthPage } from './load-account.ts'

interface Params {
  store: string
  locale: string
}

/** A page of the account, or the sign-in for who is not signed in. */
export function orSignIn<T>({ store, locale }: Params, view: T | null): T {
  if (view === null) throw redirect({ to: '/$store/$locale/account/sign-in', params: { store, locale } })
  return view
}

export async function openAuthPage(
  params: Params,
  form: 'sign-in' | 'register' | 'forgot' | 'reset',
): Promise<AuthView> {
  const view = await loadAuthPage({ data: { ...addressOf(params), form } })
  if (!view) throw notFound()
  // Who is signed in needs none of these pages, except with a link to a new password.
  if (view.signedIn && form !== 'reset') throw redirect({ to: '/$store/$locale/account', params })
  return view
}
