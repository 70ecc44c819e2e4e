import { type BrandingRecord, brandingRecordSchema } from '@tandem/contracts'

/** How a store looks and what it leads to, in all its languages. */
export const storeBrandingSchema = brandingRecordSchema
export type StoreBranding = BrandingRecord
