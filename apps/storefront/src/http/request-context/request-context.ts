import type { Locale } from '@tandem/contracts/content'
import { env } from '../../env.ts'
import { findPlace, type Place } from '../../lib/api/store-context.ts'
import { getUnifiedClient, type UnifiedClient } from '../../lib/api/unified-client.ts'
import type { Region } from '../../medusa/answers.ts'
import { currentHost, isAtHome } from '../address/shop-host.ts'
import { type CookieOptions, cookieText } from './cookie.ts'
import { storeContextOf } from './preferences.ts'
import { openText, signText } from './signed-text.ts'

/** One request of one visitor of one store, as the purchase sees it: who it is, and what their browser keeps. */
export interface RequestContext {
  readonly place: Place
  readonly region: Region | null
  readonly client: UnifiedClient
  readonly signedCookie: (name: string) => string | null
  /** Takes `Set-Cookie` texts for the answer. */
  readonly setCookie: (cookie: string) => void
}

/** null when there is no such store, when it is at home on another host, or doesn't speak that language. */
export async function requestContextOf(
  address: { store: string; locale: Locale },
  browser: { readCookie: (name: string) => string | undefined; setCookie: (cookie: string) => void },
): Promise<RequestContext | null> {
  if (!isAtHome(address.store)) return null
  const storeContext = storeContextOf(address, browser.readCookie)
  const client = getUnifiedClient(storeContext)
  const store = await client.getStore()
  if (!store?.locales.includes(address.locale)) return null
  const place = findPlace([store], storeContext)
  if (!place) return null
  return {
    place,
    region: await client.getRegion(),
    client,
    signedCookie: (name) => openText(name, browser.readCookie(name), env().STOREFRONT_COOKIE_SECRET),
    setCookie: browser.setCookie,
  }
}

/** A cookie that only this shop can have written: its name is part of what is signed. */
export function setSignedCookie(
  context: RequestContext,
  name: string,
  text: string,
  maxAgeSeconds: number,
): void {
  const signed = signText(name, text, env().STOREFRONT_COOKIE_SECRET)
  context.setCookie(cookieText(name, signed, { maxAgeSeconds, secure: isSecure() }))
}

export function setReadableCookie(
  context: RequestContext,
  name: string,
  text: string,
  maxAgeSeconds: number,
): void {
  context.setCookie(cookieText(name, text, { maxAgeSeconds, secure: isSecure(), readable: true }))
}

export function clearCookie(
  context: RequestContext,
  name: string,
  options: Pick<CookieOptions, 'readable'> = {},
): void {
  context.setCookie(cookieText(name, '', { ...options, maxAgeSeconds: 0, secure: isSecure() }))
}

function isSecure(): boolean {
  return currentHost().origin.startsWith('https:')
}
