import type { EntityDefinition } from '../entity-definition.ts'
import { contentFromMedusa } from './from-medusa.ts'
import { contentFromPayload } from './from-payload.ts'
import { contentOwnership } from './ownership.ts'
import { contentToMedusa } from './to-medusa.ts'

export const productContent: EntityDefinition = {
  name: 'product-content',
  ownership: contentOwnership,
  personalFields: [],
  fromMedusa: contentFromMedusa,
  fromPayload: contentFromPayload,
  toMedusa: contentToMedusa,
}
