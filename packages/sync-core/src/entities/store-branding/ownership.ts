import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { storeBrandingSchema } from './schema.ts'

/** Editors give a store its look in Payload; what somebody changes of it in Medusa is put back. */
export const storeBrandingOwnership: Ownership = {
  existence: 'payload',
  fields: ownedBy('payload', Object.keys(storeBrandingSchema.shape)),
}
