import { cronIntegrationsQuerySchema } from '@tandem/contracts/operators'
import { z } from 'zod'
import { env } from '../../../../env.ts'
import { sweepAndTell } from '../../../../integrations/await-sweeps.ts'
import { tooMany } from '../../../../rate-limit/limited.ts'
import { bearerOf, isActiveToken } from '../../../../secrets.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'

/**
 * For a scheduler: has every active shop asked what has changed since it was last asked, each for itself, and tells how
 * it went with each. The workers do so by themselves each hour; one that succeeded in the last half hour is left out.
 */
export async function GET(request: Request): Promise<Response> {
  if (!isActiveToken(bearerOf(request.headers), env.CRON_SECRET)) {
    return (
      (await tooMany('refusals', request)) ??
      Response.json({ success: false, error: 'send CRON_SECRET as a bearer token' }, { status: 401 })
    )
  }
  const query = cronIntegrationsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success)
    return Response.json({ success: false, error: z.prettifyError(query.error) }, { status: 400 })
  const { database, log } = getReceiver()
  try {
    const integrations = await sweepAndTell(database, 'shopify', query.data.force === '1')
    return Response.json({ success: true, integrations }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    log.error({ reason: String(error) }, 'the shops could not be looked through')
    return Response.json({ success: false, error: 'the database does not answer' }, { status: 503 })
  }
}
