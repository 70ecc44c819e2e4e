import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { listRequestSchema } from '@tandem/contracts/sync'
import { env } from '../../../../env.ts'
import { listIds } from '../../../../internal-sync/list/list-ids.ts'
import { signedRoute } from '../../../../internal-sync/signed-route.ts'

export const POST = signedRoute(env.MEDUSA_SYNC_SECRET, listRequestSchema, (request, scope) =>
  listIds(scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), request),
)
