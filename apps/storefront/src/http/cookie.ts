/** How long it is kept, and who may read it. */
export interface CookieOptions {
  maxAgeSeconds: number
  secure: boolean
  /** Scripts of the page may read it. */
  readable?: boolean
}

/** A `Set-Cookie` value. `Lax`: links from elsewhere find their cart, and forms from elsewhere don't. */
export function cookieText(name: string, value: string, options: CookieOptions): string {
  const { maxAgeSeconds, secure, readable } = options
  return [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'SameSite=Lax',
    ...(readable ? [] : ['HttpOnly']),
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}

/** Reads the cookies of a request that no framework has read. */
export function cookiesOf(request: Request): (name: string) => string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair): [string, string] => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  })
  const cookies = new Map(pairs)
  return (name) => cookies.get(name)
}
