import { checkHealth } from '../../../health/check-health.ts'
import { dependencies } from '../../../health/dependencies.ts'

export const dynamic = 'force-dynamic'

const DEADLINE_MS = 3000

/** Public. 200 when this app can work, else 503, with what answered by name. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(dependencies, DEADLINE_MS)
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
