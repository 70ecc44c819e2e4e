import { medusaTenantSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'

const shape = medusaTenantSchema.shape

/** A tenant: one merchant with stores and editors of its own. */
export const tenantSchema = z.object({
  handle: shape.handle,
  name: shape.name,
  status: shape.status,
  settings: shape.settings,
})
export type Tenant = z.infer<typeof tenantSchema>

export function tenantFromHub(document: unknown): Tenant {
  return tenantSchema.parse(document)
}

export function tenantToHub(record: unknown): PlatformRecord {
  return tenantSchema.parse(record)
}

export const tenant: EntityDefinition = {
  name: 'tenant',
  personalFields: ['settings'],
  fromHub: tenantFromHub,
  toHub: tenantToHub,
}
