import { ifTold, type VendorStory, vendorStorySchema } from './schema.ts'

/** A vendor as the connector reads it: rich text already as HTML, empty texts left out. null when nothing is told. */
export function vendorStoryFromPayload(document: unknown): VendorStory | null {
  return ifTold(vendorStorySchema.parse(document))
}
