import type { Locale } from '@tandem/contracts/content'
import { appendResponseHeader, getCookie } from '@tanstack/react-start/server'
import { type RequestContext, requestContextOf } from './request-context.ts'

/** The request context of a page that is made. Runs inside server functions only. */
export function contextOfPage(address: { store: string; locale: Locale }): Promise<RequestContext | null> {
  return requestContextOf(address, {
    readCookie: getCookie,
    setCookie: (cookie) => appendResponseHeader('set-cookie', cookie),
  })
}
