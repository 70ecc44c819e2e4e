import type { EntityDefinition } from '../entity-definition.ts'
import { vendorStoryFromMedusa } from './from-medusa.ts'
import { vendorStoryFromPayload } from './from-payload.ts'
import { vendorStoryOwnership } from './ownership.ts'
import { vendorStoryToMedusa } from './to-medusa.ts'

export const vendorStory: EntityDefinition = {
  name: 'vendor-story',
  ownership: vendorStoryOwnership,
  personalFields: [],
  fromMedusa: vendorStoryFromMedusa,
  fromPayload: vendorStoryFromPayload,
  toMedusa: vendorStoryToMedusa,
}
