import type { AuthenticatedMedusaRequest } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { recordAskedSchema, recordStateSchema } from '@tandem/contracts/operators'
import { askOrchestrator } from '../../../../../sync-records/ask-orchestrator.ts'
import { recordRoute } from '../../../../../sync-records/record-route.ts'

/** How a record stands between the two systems. */
export const GET = recordRoute(async (record, req) => ({
  body: await askOrchestrator({ ask: 'state', ...record }, req.requestId, recordStateSchema),
}))

/** Has it looked at now, in the name of whoever is signed in. */
export const POST = recordRoute(async (record, req) => {
  const question = { ask: 'sync', ...record, person: await nameOf(req) } as const
  const { asked } = await askOrchestrator(question, req.requestId, recordAskedSchema)
  return asked
    ? { status: 202, body: { asked } }
    : { status: 404, body: { type: 'not_found', message: 'Neither system has this record.' } }
})

/** Never the e-mail address: names go into the history. */
async function nameOf(req: AuthenticatedMedusaRequest): Promise<string> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: 'user',
    fields: ['first_name', 'last_name'],
    filters: { id: req.auth_context.actor_id },
  })
  const [user] = data
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(' ')
  return name === '' ? 'somebody at Medusa’s admin' : name.slice(0, 200)
}
