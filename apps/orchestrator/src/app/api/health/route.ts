import { checkHealth } from '../../../health/check-health.ts'
import { dependencies } from '../../../health/dependencies.ts'
import { limited } from '../../../rate-limit/limited.ts'

export const dynamic = 'force-dynamic'

const DEADLINE_MS = 3000

/** Public. 200 when this app can work, else 503, with what answered by name. */
export const GET = limited(
  () => 'public',
  async () => {
    const health = await checkHealth(dependencies, DEADLINE_MS)
    return Response.json(health, {
      status: health.status === 'ok' ? 200 : 503,
      headers: { 'cache-control': 'no-store' },
    })
  },
)
