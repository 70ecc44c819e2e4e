import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type ApplyResponse, applyRequestSchema } from '@tandem/contracts'
import { env } from '../../../../env.ts'
import { announceUpdated } from '../../../../internal-sync/apply/announce.ts'
import { applyContent } from '../../../../internal-sync/apply/apply-content.ts'
import { signedRoute } from '../../../../internal-sync/signed-route.ts'

export const POST = signedRoute(env.MEDUSA_SYNC_SECRET, applyRequestSchema, async ({ items }, scope) => {
  const { results, written } = await applyContent(
    scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    items,
  )
  await announceUpdated(scope, written)
  const answer: ApplyResponse = { results }
  return answer
})
