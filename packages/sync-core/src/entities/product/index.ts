import type { EntityDefinition } from '../entity-definition.ts'
import { productFromMedusa } from './from-medusa.ts'
import { productFromPayload } from './from-payload.ts'
import { productOwnership } from './ownership.ts'
import { productToPayload } from './to-payload.ts'

export const product: EntityDefinition = {
  name: 'product',
  ownership: productOwnership,
  personalFields: [],
  fromMedusa: productFromMedusa,
  fromPayload: productFromPayload,
  toPayload: productToPayload,
}
