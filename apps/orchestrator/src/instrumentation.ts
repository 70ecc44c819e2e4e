/** Next calls this once when the server starts: a wrong environment stops it here, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await import('./env.ts')
}
