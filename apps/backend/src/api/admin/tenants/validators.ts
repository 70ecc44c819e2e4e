import { z } from '@medusajs/framework/zod'
import { createFindParams } from '@medusajs/medusa/api/utils/validators'
import { TENANT_STATUSES } from '../../../modules/tenant/models/tenant.ts'
import { handleSchema, jsonObjectSchema, nameSchema, oneOrMore } from '../fields.ts'

export const createTenantSchema = z.strictObject({
  handle: handleSchema,
  name: nameSchema,
  status: z.enum(TENANT_STATUSES).optional(),
  settings: jsonObjectSchema.optional(),
})
export type CreateTenant = z.infer<typeof createTenantSchema>

export const updateTenantSchema = createTenantSchema.partial()
export type UpdateTenant = z.infer<typeof updateTenantSchema>

export const listTenantsSchema = createFindParams({ limit: 50, offset: 0 }).extend({
  q: z.string().optional(),
  handle: oneOrMore(z.string()).optional(),
  status: oneOrMore(z.enum(TENANT_STATUSES)).optional(),
})

export const tenantQuery = {
  entity: 'tenant',
  defaults: [
    'id',
    'handle',
    'name',
    'status',
    'settings',
    'created_at',
    'updated_at',
    'stores.id',
    'stores.handle',
    'stores.name',
  ],
}
