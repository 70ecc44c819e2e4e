import type { EntityDefinition } from '../entity-definition.ts'
import { orderFromMedusa } from './from-medusa.ts'
import { orderFromPayload } from './from-payload.ts'
import { orderOwnership } from './ownership.ts'
import { orderToMedusa } from './to-medusa.ts'
import { orderToPayload } from './to-payload.ts'

export const order: EntityDefinition = {
  name: 'order',
  ownership: orderOwnership,
  personalFields: 'all',
  fromMedusa: orderFromMedusa,
  fromPayload: orderFromPayload,
  toMedusa: orderToMedusa,
  toPayload: orderToPayload,
}
