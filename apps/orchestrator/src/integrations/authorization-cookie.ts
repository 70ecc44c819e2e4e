import { parseCookies } from 'payload/shared'
import { env } from '../env.ts'
import { AUTHORIZATION_MINUTES, callbackPath } from './authorize.ts'

const NAME = 'tandem-authorization'

/** The header that gives a browser what it comes back with; null takes it away. */
export function setAuthorizationCookie(connector: string, browser: string | null): string {
  const seconds = browser === null ? 0 : AUTHORIZATION_MINUTES * 60
  const secure = env.PAYLOAD_CMS_URL.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${browser ?? ''}; Path=${callbackPath(connector)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** Reads it from a request's headers; empty when it is not there. */
export const authorizationCookie = (headers: Headers): string => parseCookies(headers).get(NAME) ?? ''
