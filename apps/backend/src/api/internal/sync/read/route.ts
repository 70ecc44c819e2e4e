import { readRequestSchema } from '@tandem/contracts/sync'
import { env } from '../../../../env.ts'
import { readRecords } from '../../../../internal-sync/read/read-records.ts'
import { signedRoute } from '../../../../internal-sync/signed-route.ts'

export const POST = signedRoute(env.MEDUSA_SYNC_SECRET, readRequestSchema, (request, scope) =>
  readRecords(scope, request),
)
