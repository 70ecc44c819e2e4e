import type { EntityDefinition } from '../entity-definition.ts'
import { vendorFromMedusa } from './from-medusa.ts'
import { vendorFromPayload } from './from-payload.ts'
import { vendorOwnership } from './ownership.ts'
import { vendorToPayload } from './to-payload.ts'

export const vendor: EntityDefinition = {
  name: 'vendor',
  ownership: vendorOwnership,
  personalFields: ['business'],
  fromMedusa: vendorFromMedusa,
  fromPayload: vendorFromPayload,
  toPayload: vendorToPayload,
}
