import { medusaStoreBrandingSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import {
  type StoreBranding,
  storeBranding,
  storeBrandingSchema,
} from '../../entities/store-branding/store-branding.ts'

/** Editors give a store its look in Payload; what somebody changes of it in Medusa is reverted. */
export const storeBrandingOwnership: Ownership = {
  existence: 'hub',
  fields: ownedBy('hub', Object.keys(storeBrandingSchema.shape)),
}

/** null when the store in Medusa has no look yet. */
export function storeBrandingFromMedusa(record: unknown): StoreBranding | null {
  return medusaStoreBrandingSchema.parse(record).branding
}

/** The form that the apply route takes. */
export function storeBrandingToMedusa(record: unknown): PlatformRecord {
  return { branding: storeBrandingSchema.parse(record) }
}

export const storeBrandingBinding: Binding = {
  connector: 'medusa',
  entity: storeBranding,
  ownership: storeBrandingOwnership,
  fromRemote: storeBrandingFromMedusa,
  toRemote: storeBrandingToMedusa,
  emptied: { branding: null },
}
