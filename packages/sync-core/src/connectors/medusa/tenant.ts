import { medusaTenantSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import { type Tenant, tenant, tenantSchema } from '../../entities/tenant/tenant.ts'

export const tenantOwnership: Ownership = {
  existence: 'remote',
  fields: ownedBy('remote', Object.keys(tenantSchema.shape)),
}

export function tenantFromMedusa(record: unknown): Tenant {
  const { id: _, ...tenant } = medusaTenantSchema.parse(record)
  return tenant
}

export const tenantBinding: Binding = {
  connector: 'medusa',
  entity: tenant,
  ownership: tenantOwnership,
  fromRemote: tenantFromMedusa,
}
