import type { Instrumentation } from 'next'

/** Next calls this once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await import('./check-environment.ts')
  const { recordRequestSources } = await import('./rate-limit/request-source.ts')
  recordRequestSources()
  const { recordRequestIds } = await import('./logging/request-ids.ts')
  recordRequestIds()
  const { endSlowBodies } = await import('@tandem/rate-limit')
  const { env } = await import('./env.ts')
  endSlowBodies(env.RATE_LIMIT_BODY_SECONDS)
  const { protectResponses } = await import('./gate/protect-responses.ts')
  protectResponses()
  const { stripConsole } = await import('./logging/strip-error.ts')
  if (process.env.NODE_ENV === 'production') stripConsole()
}

/** Next calls this when a route has thrown. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('./logging/log-request-error.ts')
  logRequestError(error, routePath)
}
