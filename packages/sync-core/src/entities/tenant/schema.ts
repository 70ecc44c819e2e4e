import { medusaTenantSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = medusaTenantSchema.shape

/** A tenant: one merchant with stores and editors of its own. */
export const tenantSchema = z.object({
  handle: shape.handle,
  name: shape.name,
  status: shape.status,
  settings: shape.settings,
})
export type Tenant = z.infer<typeof tenantSchema>
