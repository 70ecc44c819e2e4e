import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { productSchema } from './schema.ts'

/** Medusa sells, so all of a product's commerce is Medusa's. */
export const productOwnership: Ownership = {
  existence: 'medusa',
  fields: ownedBy('medusa', Object.keys(productSchema.shape)),
}
