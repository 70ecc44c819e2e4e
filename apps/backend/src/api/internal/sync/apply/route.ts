import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type ApplyResponse, applyRequestSchema } from '@tandem/contracts/sync'
import { env } from '../../../../env.ts'
import { announceUpdated } from '../../../../internal-sync/apply/announce.ts'
import { applyItems } from '../../../../internal-sync/apply/apply-items.ts'
import { signedRoute } from '../../../../internal-sync/signed-route.ts'

export const POST = signedRoute(
  env.MEDUSA_SYNC_SECRET,
  applyRequestSchema,
  async ({ entity, items }, scope) => {
    const database = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { results, written } = await applyItems(database, entity, items)
    await announceUpdated(scope, entity, written)
    const answer: ApplyResponse = { results }
    return answer
  },
)
