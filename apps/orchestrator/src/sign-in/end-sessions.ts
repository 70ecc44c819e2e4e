import type { CollectionBeforeChangeHook } from 'payload'
import type { User } from '../payload-types.ts'

/**
 * Ends a person's sessions when what they may do or whose they are has changed: all but the one that changes it. A
 * password that is changed or set anew ends them by Payload's own doing, and who is deleted has none.
 */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const before = standing(originalDoc)
  if (standing({ ...originalDoc, ...data }) === before) return data
  const isOwn = req.user?.collection === 'users' && req.user.id === originalDoc.id
  const sid: unknown = req.user ? Reflect.get(req.user, '_sid') : undefined
  const kept = (originalDoc.sessions ?? []).filter(({ id }) => isOwn && id === sid)
  return { ...data, sessions: kept }
}

function standing({ email, roles, tenants }: Partial<User>): string {
  const ids = (tenants ?? []).map(({ tenant }) => (typeof tenant === 'object' ? tenant?.id : tenant))
  return JSON.stringify([email, (roles ?? []).toSorted(), ids.toSorted()])
}
