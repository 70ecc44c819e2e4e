import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from '@medusajs/framework/http'

/**
 * Routes of Medusa's features that are switched off here. It serves some of them all the same, and they fail or never
 * answer, because the modules that they ask are not there.
 */
const ABSENT = [
  '/admin/index/*',
  '/admin/property-labels*',
  '/admin/rbac/*',
  '/admin/translations*',
  '/admin/users/:id/roles',
  '/admin/users/:id/roles/:role_id',
  '/admin/views/*',
]

export const absentFeatures: MiddlewareRoute[] = ABSENT.map((matcher) => ({
  matcher,
  middlewares: [answerNotFound],
}))

function answerNotFound(_: MedusaRequest, res: MedusaResponse, __: MedusaNextFunction): void {
  res.status(404).json({ type: 'not_found', message: 'This feature is not in use here.' })
}
