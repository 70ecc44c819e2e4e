import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { tenantSchema } from './schema.ts'

export const tenantOwnership: Ownership = {
  existence: 'medusa',
  fields: ownedBy('medusa', Object.keys(tenantSchema.shape)),
}
