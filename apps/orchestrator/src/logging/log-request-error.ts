import { openLog } from './log.ts'

const log = openLog('orchestrator')

/** A route that threw. Its message is left out: it may repeat what was sent. */
export function logRequestError(error: unknown, route: string): void {
  const name = error instanceof Error ? error.name : typeof error
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  log.error({ route, name, code }, 'a request failed')
}
