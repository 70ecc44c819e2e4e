import { runsQuerySchema, startRunSchema } from '@tandem/contracts/operators'
import { z } from 'zod'
import { notAnOperator, operatorOf, refused } from '../../../access/operators-route.ts'
import { env } from '../../../env.ts'
import { entitiesOf } from '../../../sync/connectors/integrations.ts'
import { bodyOf } from '../../../sync/operate/answer-page.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'
import { listRuns } from '../../../sync/reconcile/read-runs.ts'
import { noteComparison, startRuns } from '../../../sync/reconcile/start-runs.ts'

const LATEST = 50

/** The latest runs, each with how far it is. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers, env.CRON_SECRET))) return notAnOperator(request)
  const query = runsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refused(400, z.prettifyError(query.error))
  const runs = await listRuns(getReceiver().database, query.data, LATEST)
  return Response.json({ success: true, runs })
}

/** Has one entity compared, or all, or joins what is under way. A dry run, unless it is told to repair. */
export async function POST(request: Request): Promise<Response> {
  const person = await operatorOf(request.headers, env.CRON_SECRET)
  if (!person) return notAnOperator(request)
  const given = await bodyOf(request, startRunSchema)
  if ('refusal' in given) return given.refusal
  const { integration, entity, mode } = given.body
  const { database } = getReceiver()
  const entities = entity ? [entity] : await entitiesOf(database, integration)
  const runs = await startRuns(database, integration, entities, mode)
  await noteComparison(database, person.name, given.body)
  return Response.json({ success: true, runs }, { status: 202 })
}
