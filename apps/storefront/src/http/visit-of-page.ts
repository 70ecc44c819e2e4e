import type { Locale } from '@tandem/contracts'
import { appendResponseHeader, getCookie } from '@tanstack/react-start/server'
import { type Visit, visitOf } from './visit.ts'

/** The visit that a page is made for. Runs inside server functions only. */
export function visitOfPage(address: { store: string; locale: Locale }): Promise<Visit | null> {
  return visitOf(address, {
    readCookie: getCookie,
    setCookie: (cookie) => appendResponseHeader('set-cookie', cookie),
  })
}
