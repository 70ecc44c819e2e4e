import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { vendorStorySchema } from './schema.ts'

/** Editors tell a vendor's story in Payload; what somebody changes of it in Medusa is put back. */
export const vendorStoryOwnership: Ownership = {
  existence: 'payload',
  fields: ownedBy('payload', Object.keys(vendorStorySchema.shape)),
}
