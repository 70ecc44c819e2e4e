import { type BrandingRecord, brandingRecordSchema } from '@tandem/contracts/content'
import type { EntityDefinition } from '../entity-definition.ts'

/** A store's branding and navigation, in all its languages. */
export const storeBrandingSchema = brandingRecordSchema
export type StoreBranding = BrandingRecord

/** A store as the connector reads it: empty texts left out, the logo as the picture's address. */
export function storeBrandingFromHub(document: unknown): StoreBranding {
  return storeBrandingSchema.parse(document)
}

export const storeBranding: EntityDefinition = {
  name: 'store-branding',
  personalFields: [],
  fromHub: storeBrandingFromHub,
}
