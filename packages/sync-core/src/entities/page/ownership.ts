import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { pageSchema } from './schema.ts'

/** Editors write pages in Payload; one that is not published there is not in Medusa either. */
export const pageOwnership: Ownership = {
  existence: 'payload',
  fields: ownedBy('payload', Object.keys(pageSchema.shape)),
}
