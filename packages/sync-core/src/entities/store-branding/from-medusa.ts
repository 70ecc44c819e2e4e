import { medusaStoreBrandingSchema } from '@tandem/contracts'
import type { StoreBranding } from './schema.ts'

/** null when the store in Medusa has no look yet. */
export function storeBrandingFromMedusa(record: unknown): StoreBranding | null {
  return medusaStoreBrandingSchema.parse(record).branding
}
