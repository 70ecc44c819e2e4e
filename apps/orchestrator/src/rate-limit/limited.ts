import type { ErrorResponse } from '@tandem/contracts/error-codes'
import { type Client, clientOf, type LimitKind, openRateLimits, type RateLimits } from '@tandem/rate-limit'
import { env } from '../env.ts'
import { sourceOf } from './request-source.ts'

/** Kept across hot reloads in development, so that connections are opened once per process. */
const kept: typeof globalThis & { tandemRateLimits?: RateLimits } = globalThis

export function getRateLimits(): RateLimits {
  kept.tandemRateLimits ??= openRateLimits('orchestrator', env.REDIS_URL, env)
  return kept.tandemRateLimits
}

/** A route whose requests are counted. */
export function limited<Rest extends readonly unknown[]>(
  kindOf: (request: Request) => LimitKind,
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => (await tooMany(kindOf(request), request)) ?? handle(request, ...rest)
}

/** Answers who sent a request. */
export const clientIn = (request: { readonly headers: Pick<Headers, 'get'> }): Client =>
  clientOf(sourceOf(request.headers), { trustedProxies: env.TRUSTED_PROXIES, exempt: env.RATE_LIMIT_EXEMPT })

/** Counts a request and answers its refusal when its client has sent too many. */
export async function tooMany(
  kind: LimitKind,
  request: { readonly headers: Pick<Headers, 'get'> },
): Promise<Response | null> {
  const seconds = await getRateLimits().count(kind, clientIn(request))
  if (seconds === null) return null
  const answer: ErrorResponse = { error: { code: 'RATE_LIMITED', message: `come again in ${seconds} s` } }
  return Response.json(answer, { status: 429, headers: { 'retry-after': String(seconds) } })
}
