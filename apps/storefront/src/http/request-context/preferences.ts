import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import type { StoreContext } from '../../lib/api/store-context.ts'
import { formOf } from '../gate/form-body.ts'
import { refuse } from '../gate/refuse.ts'
import { isSameOrigin, refuseOtherOrigin } from '../gate/same-origin.ts'
import { cookieText } from './cookie.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_COOKIE = 'theme'
/** A store's own: its locales share it, other stores don't. */
export const currencyCookie = (store: string) => `currency-${store}`

/** The longest has an address of the shop to go back to. */
const MAX_BYTES = 8 * 1024
const YEAR_SECONDS = 31_536_000

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value)
}

export function themeOf(readCookie: (name: string) => string | undefined): Theme {
  const value = readCookie(THEME_COOKIE)
  return isTheme(value) ? value : 'system'
}

/** The visitor's store context: the address says store and language, a cookie the currency. */
export function storeContextOf(
  address: { store: string; locale: string; preview?: string | undefined },
  readCookie: (name: string) => string | undefined,
): StoreContext {
  const currency = readCookie(currencyCookie(address.store))
  const { store, locale, preview } = address
  return { store, locale, ...(preview && { preview }), ...(currency !== undefined && { currency }) }
}

/**
 * Answers the theme and currency forms, which work without script: sets cookies and goes back to where the
 * visitor was. Nothing here is secret, so the cookies need no signature; a currency moves the visitor's cart,
 * so other sites' forms are refused.
 */
export async function savePreferences(request: Request, shopOrigin: string): Promise<Response> {
  if (!isSameOrigin(request, shopOrigin)) return refuseOtherOrigin()
  const body = await readUpTo(request, MAX_BYTES)
  if (body === null) return refuse(413, 'This form is too large.')
  const form = formOf(body)
  if (form === null) return refuse(400, 'This form can’t be read.')
  const headers = new Headers({ location: backFrom(form), 'cache-control': 'no-store' })
  const theme = form.get('theme')
  if (isTheme(theme)) headers.append('set-cookie', cookie(THEME_COOKIE, theme))
  const store = form.get('store') ?? ''
  const currency = form.get('currency') ?? ''
  if (/^[a-z0-9-]{1,60}$/.test(store) && /^[a-z]{3}$/.test(currency)) {
    headers.append('set-cookie', cookie(currencyCookie(store), currency))
  }
  return new Response(null, { status: 303, headers })
}

/** Only a path of this shop: `//elsewhere` and `/\elsewhere` are addresses of other hosts. */
function backFrom(form: URLSearchParams): string {
  const back = form.get('back') ?? '/'
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/'
}

function cookie(name: string, value: string): string {
  return cookieText(name, value, { maxAgeSeconds: YEAR_SECONDS, secure: false, readable: true })
}
