import { medusaVendorStorySchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import {
  ifTold,
  type VendorStory,
  vendorStory,
  vendorStorySchema,
} from '../../entities/vendor-story/vendor-story.ts'

/** Editors tell a vendor's story in Payload; what somebody changes of it in Medusa is reverted. */
export const vendorStoryOwnership: Ownership = {
  existence: 'hub',
  fields: ownedBy('hub', Object.keys(vendorStorySchema.shape)),
}

/** null when Medusa keeps no story of the vendor, or one that tells nothing. */
export function vendorStoryFromMedusa(record: unknown): VendorStory | null {
  const { story } = medusaVendorStorySchema.parse(record)
  return story && ifTold(story)
}

/** The form that the apply route takes. */
export function vendorStoryToMedusa(record: unknown): PlatformRecord {
  return { story: vendorStorySchema.parse(record) }
}

export const vendorStoryBinding: Binding = {
  connector: 'medusa',
  entity: vendorStory,
  ownership: vendorStoryOwnership,
  fromRemote: vendorStoryFromMedusa,
  toRemote: vendorStoryToMedusa,
  emptied: { story: null },
}
