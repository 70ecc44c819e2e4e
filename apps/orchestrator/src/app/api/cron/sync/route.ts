import { cronQuerySchema } from '@tandem/contracts/operators'
import { z } from 'zod'
import { env } from '../../../../env.ts'
import { tooMany } from '../../../../rate-limit/limited.ts'
import { bearerOf, isActiveToken } from '../../../../secrets.ts'
import { entitiesOf } from '../../../../sync/connectors/integrations.ts'
import { getReceiver } from '../../../../sync/receive/receiver.ts'
import { startRuns } from '../../../../sync/reconcile/start-runs.ts'

/**
 * For a scheduler: starts comparing one entity, or all, or joins what is under way, and tells how far it
 * is. The worker does the work, so this answers at once. A dry run only counts.
 */
export async function GET(request: Request): Promise<Response> {
  if (!isActiveToken(bearerOf(request.headers), env.CRON_SECRET)) {
    return (
      (await tooMany('refusals', request)) ??
      Response.json({ success: false, error: 'send CRON_SECRET as a bearer token' }, { status: 401 })
    )
  }
  const query = cronQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) {
    return Response.json({ success: false, error: z.prettifyError(query.error) }, { status: 400 })
  }
  const { integration, entity, dryRun } = query.data
  const { database, log } = getReceiver()
  const mode = dryRun === '1' ? 'dry-run' : 'apply'
  try {
    const entities = entity ? [entity] : await entitiesOf(database, integration)
    const runs = await startRuns(database, integration, entities, mode)
    return Response.json({ success: true, runs })
  } catch (error) {
    log.error({ reason: String(error) }, 'could not start a reconciliation')
    return Response.json({ success: false, error: 'the database does not answer' }, { status: 503 })
  }
}
