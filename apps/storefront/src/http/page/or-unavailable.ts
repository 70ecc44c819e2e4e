import { getGlobalStartContext } from '@tanstack/react-start'
import { setResponseStatus } from '@tanstack/react-start/server'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'
import { pageFailure } from '../../ui/page-failure.ts'

/**
 * Runs the reads of a page. What goes wrong reaches the visitor as one of two words and the request's id,
 * never as a message from behind the shop: 503 when a system can't be read, else 500.
 */
export async function orUnavailable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const scope = getGlobalStartContext()
    const requestId = scope?.requestId ?? ''
    if (scope) scope.reads.failed = true
    const away = error instanceof SourceError
    setResponseStatus(away ? 503 : 500)
    log('error', 'page.failed', {
      requestId,
      code: away ? error.code : 'INTERNAL',
      message: error instanceof Error ? error.message : String(error),
    })
    throw pageFailure(away ? 'away' : 'failed', requestId)
  }
}
