import { bringProductsRequestSchema } from '@tandem/contracts/sync'
import { env } from '../../../../env.ts'
import { bringProducts } from '../../../../internal-sync/bring/bring-products.ts'
import { signedRoute } from '../../../../internal-sync/signed-route.ts'

export const POST = signedRoute(env.MEDUSA_SYNC_SECRET, bringProductsRequestSchema, (request, scope) =>
  bringProducts(scope, request, env.PICTURE_HOSTS),
)
