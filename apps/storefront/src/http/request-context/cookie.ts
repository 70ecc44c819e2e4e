import { parseCookie, stringifySetCookie } from 'cookie'

/** The options of a cookie: how long it is kept, and who may read it. */
export interface CookieOptions {
  maxAgeSeconds: number
  secure: boolean
  /** Scripts of the page may read it. */
  readable?: boolean
}

/** A `Set-Cookie` value. `Lax`: links from elsewhere find their cart, and forms from elsewhere don't. */
export function cookieText(name: string, value: string, options: CookieOptions): string {
  const { maxAgeSeconds, secure, readable = false } = options
  return stringifySetCookie({
    name,
    value,
    path: '/',
    maxAge: maxAgeSeconds,
    sameSite: 'lax',
    httpOnly: !readable,
    secure,
  })
}

/**
 * Reads the cookies of a request that no framework has read. Of two with one name the first counts, as it does for
 * the framework's own `getCookie`: a page is kept under the cookies that it was rendered with.
 */
export function cookiesOf(request: Request): (name: string) => string | undefined {
  const cookies = parseCookie(request.headers.get('cookie') ?? '')
  return (name) => cookies[name]
}
