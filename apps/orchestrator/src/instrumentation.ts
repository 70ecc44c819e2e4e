/** Next calls this once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await import('./check-environment.ts')
  const { recordRequestSources } = await import('./rate-limit/request-source.ts')
  recordRequestSources()
}
