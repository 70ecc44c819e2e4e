import type { EntityDefinition } from '../entity-definition.ts'
import { storeFromMedusa } from './from-medusa.ts'
import { storeFromPayload } from './from-payload.ts'
import { storeOwnership } from './ownership.ts'
import { storeToPayload } from './to-payload.ts'

export const store: EntityDefinition = {
  name: 'store',
  ownership: storeOwnership,
  personalFields: [],
  fromMedusa: storeFromMedusa,
  fromPayload: storeFromPayload,
  toPayload: storeToPayload,
}
