import { startIntegrationSyncSchema } from '@tandem/contracts/operators'
import { notAnOperator, operatorOf } from '../access/operators-route.ts'
import { env } from '../env.ts'
import { entitiesOf } from '../sync/connectors/integrations.ts'
import { bodyOf } from '../sync/operate/answer-page.ts'
import { getReceiver } from '../sync/receive/receiver.ts'
import { noteComparison, startRuns } from '../sync/reconcile/start-runs.ts'
import { readSweeps, startSweeps } from '../sync/reconcile/sweeps-of-connector.ts'

/**
 * Has one integration of a kind, or all of them, asked what has changed; `full` compares everything, which finds deletions
 * as well. The workers do the work: how far a comparison is tells its run, how the rest went this answer of another time.
 */
export async function startSync(connector: string, request: Request): Promise<Response> {
  const person = await operatorOf(request.headers, env.CRON_SECRET)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, startIntegrationSyncSchema)
  if ('refusal' in given) return given.refusal
  const { integration, full } = given.body
  const { database } = getReceiver()
  const asked = { connector, integration }
  const since = await startSweeps(database, asked, true)
  const integrations = await readSweeps(database, asked, since)
  const active = integrations.filter(({ state }) => full && state !== 'stopped')
  const runs = []
  for (const { integration: id } of active) {
    runs.push(...(await startRuns(database, id, await entitiesOf(database, id), 'apply')))
    await noteComparison(database, person.name, { integration: id, mode: 'apply' })
  }
  return Response.json({ success: true, integrations, runs }, { status: 202 })
}
