import type { EntityDefinition } from '../entity-definition.ts'
import { customerFromMedusa } from './from-medusa.ts'
import { customerFromPayload } from './from-payload.ts'
import { customerOwnership } from './ownership.ts'
import { customerToMedusa } from './to-medusa.ts'
import { customerToPayload } from './to-payload.ts'

export const customer: EntityDefinition = {
  name: 'customer',
  ownership: customerOwnership,
  personalFields: 'all',
  fromMedusa: customerFromMedusa,
  fromPayload: customerFromPayload,
  toMedusa: customerToMedusa,
  toPayload: customerToPayload,
}
