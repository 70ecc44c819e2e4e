import { notFound, redirect } from '@tanstack/react-router'
import { addressOf } from '../store-frame/address.ts'
import type { DoorView } from './account-view.ts'
import { loadDoor } from './load-account.ts'

interface Params {
  store: string
  locale: string
}

/** A page of the account, or the sign-in for who is not signed in. */
export function orSignIn<T>({ store, locale }: Params, view: T | null): T {
  if (view === null) throw redirect({ to: '/$store/$locale/account/sign-in', params: { store, locale } })
  return view
}

export async function openDoor(
  params: Params,
  form: 'sign-in' | 'register' | 'forgot' | 'reset',
): Promise<DoorView> {
  const door = await loadDoor({ data: { ...addressOf(params), form } })
  if (!door) throw notFound()
  // Who is in already has nothing to do at the door, except with a link to a new password.
  if (door.signedIn && form !== 'reset') throw redirect({ to: '/$store/$locale/account', params })
  return door
}
