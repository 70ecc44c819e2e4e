import { type StoreBranding, storeBrandingSchema } from './schema.ts'

/** A store as the connector reads it: empty texts left out, the logo as the picture's address. */
export function storeBrandingFromPayload(document: unknown): StoreBranding {
  return storeBrandingSchema.parse(document)
}
