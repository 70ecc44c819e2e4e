import { medusaVendorStorySchema } from '@tandem/contracts'
import { ifTold, type VendorStory } from './schema.ts'

/** null when Medusa keeps no story of the vendor, or one that tells nothing. */
export function vendorStoryFromMedusa(record: unknown): VendorStory | null {
  const { story } = medusaVendorStorySchema.parse(record)
  return story && ifTold(story)
}
