import type { EntityDefinition } from '../entity-definition.ts'
import { pageFromMedusa } from './from-medusa.ts'
import { pageFromPayload } from './from-payload.ts'
import { pageOwnership } from './ownership.ts'
import { pageToMedusa } from './to-medusa.ts'

export const page: EntityDefinition = {
  name: 'page',
  ownership: pageOwnership,
  personalFields: [],
  fromMedusa: pageFromMedusa,
  fromPayload: pageFromPayload,
  toMedusa: pageToMedusa,
}
