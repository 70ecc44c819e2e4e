import type { EntityDefinition } from '../entity-definition.ts'
import { tenantFromMedusa } from './from-medusa.ts'
import { tenantFromPayload } from './from-payload.ts'
import { tenantOwnership } from './ownership.ts'
import { tenantToPayload } from './to-payload.ts'

export const tenant: EntityDefinition = {
  name: 'tenant',
  ownership: tenantOwnership,
  personalFields: ['settings'],
  fromMedusa: tenantFromMedusa,
  fromPayload: tenantFromPayload,
  toPayload: tenantToPayload,
}
