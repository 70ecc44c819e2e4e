import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { storeSchema } from './schema.ts'

export const storeOwnership: Ownership = {
  existence: 'medusa',
  fields: ownedBy('medusa', Object.keys(storeSchema.shape)),
}
