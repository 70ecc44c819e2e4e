import { type VendorStoryRecord, vendorStoryRecordSchema } from '@tandem/contracts'

/** A vendor's story in all its languages, and the picture above it. */
export const vendorStorySchema = vendorStoryRecordSchema
export type VendorStory = VendorStoryRecord

/** A story in which nothing is told is none, on either side. */
export function ifTold(story: VendorStory): VendorStory | null {
  return story.banner === null && Object.keys(story.text).length === 0 ? null : story
}
