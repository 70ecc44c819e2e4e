import type { Access, Where } from 'payload'
import { hasRole, type Person, readsEverything, tenantIdsOf } from './roles.ts'

/** For documents that only a machine writes, through SQL or the Local API. */
export const nobody: Access = () => false

export const admins: Access = ({ req }) => hasRole(req.user, 'admin')

/** Logs and other documents about the running of the system. */
export const operators: Access = ({ req }) => readsEverything(req.user)

/** Reading: everything for admins and operators, their own tenants' documents for editors. */
export const readOwnTenants =
  (tenantPath = 'tenant'): Access =>
  ({ req }) =>
    readsEverything(req.user) || inOwnTenants(req.user, tenantPath)

/**
 * Deleting what its owner has left behind: while that is there, the document goes with it and with nobody else.
 *
 * @param owner the field that is empty then.
 */
export const deleteWithoutOwner =
  (owner: string): Access =>
  ({ req }) =>
    readsEverything(req.user) && { [owner]: { exists: false } }

/** The same, and the public sees the documents that match. */
export const readOwnTenantsOrPublic =
  (publicDocuments: Where | true): Access =>
  (args) =>
    args.req.user ? readOwnTenants()(args) : publicDocuments

/** Versions are drafts too: never public, and the tenant is that of the version. */
export const readOwnTenantsVersions: Access = readOwnTenants('version.tenant')

/** Editors write their own tenants' documents, and can't hand them to a tenant that isn't theirs. */
export const writeOwnTenants: Access = ({ req, data }) => {
  if (hasRole(req.user, 'admin')) return true
  if (!mayAssign(req.user, data?.tenant)) return false
  return inOwnTenants(req.user, 'tenant')
}

export const createInOwnTenants: Access = ({ req, data }) =>
  hasRole(req.user, 'admin') ||
  (hasRole(req.user, 'editor') && tenantIdsOf(req.user).length > 0 && mayAssign(req.user, data?.tenant))

function inOwnTenants(person: Person, tenantPath: string): Where | false {
  const tenantIds = tenantIdsOf(person)
  return hasRole(person, 'editor') && tenantIds.length > 0 && { [tenantPath]: { in: tenantIds } }
}

/** A missing tenant is no assignment: validation asks for one where it is needed. */
function mayAssign(person: Person, tenant: unknown): boolean {
  if (tenant === undefined || tenant === null || tenant === '') return true
  const id = typeof tenant === 'object' && 'id' in tenant ? tenant.id : tenant
  return tenantIdsOf(person).includes(Number(id))
}
