import { type VendorStoryRecord, vendorStoryRecordSchema } from '@tandem/contracts/content'
import type { EntityDefinition } from '../entity-definition.ts'

/** A vendor's story in all its languages, and the picture above it. */
export const vendorStorySchema = vendorStoryRecordSchema
export type VendorStory = VendorStoryRecord

/** A story in which nothing is told is none, on either side. */
export function ifTold(story: VendorStory): VendorStory | null {
  return story.banner === null && Object.keys(story.text).length === 0 ? null : story
}

/** A vendor as the connector reads it: rich text already as HTML, empty texts left out. null when nothing is told. */
export function vendorStoryFromHub(document: unknown): VendorStory | null {
  return ifTold(vendorStorySchema.parse(document))
}

export const vendorStory: EntityDefinition = {
  name: 'vendor-story',
  personalFields: [],
  fromHub: vendorStoryFromHub,
}
