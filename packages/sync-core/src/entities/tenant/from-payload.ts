import { type Tenant, tenantSchema } from './schema.ts'

export function tenantFromPayload(document: unknown): Tenant {
  return tenantSchema.parse(document)
}
