import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { vendorSchema } from './schema.ts'

export const vendorOwnership: Ownership = {
  existence: 'medusa',
  fields: ownedBy('medusa', Object.keys(vendorSchema.shape)),
}
