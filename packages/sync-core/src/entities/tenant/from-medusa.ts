import { medusaTenantSchema } from '@tandem/contracts'
import type { Tenant } from './schema.ts'

export function tenantFromMedusa(record: unknown): Tenant {
  const { id: _, ...tenant } = medusaTenantSchema.parse(record)
  return tenant
}
