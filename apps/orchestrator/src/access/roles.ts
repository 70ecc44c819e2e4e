import type { PayloadRequest } from 'payload'

/**
 * - `admin`: everything.
 * - `operator`: reads everything, logs included, and has the engine look at records again, and settles
 *   conflicts; edits nothing else and manages nobody.
 * - `editor`: the content of their own tenants.
 */
export const ROLES = ['admin', 'operator', 'editor'] as const
export type Role = (typeof ROLES)[number]

export type Person = PayloadRequest['user']

export function hasRole(person: Person, ...roles: Role[]): boolean {
  return person?.roles?.some((role) => roles.includes(role)) ?? false
}

export const readsEverything = (person: Person): boolean => hasRole(person, 'admin', 'operator')

/** Ids of the tenants that a person belongs to. */
export function tenantIdsOf(person: Person): number[] {
  return (person?.tenants ?? []).map(({ tenant }) => (typeof tenant === 'number' ? tenant : tenant.id))
}
