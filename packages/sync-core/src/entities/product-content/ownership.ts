import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { contentSchema } from './schema.ts'

/** Editors write in Payload, so all of a product's content is Payload's; unpublished means not there. */
export const contentOwnership: Ownership = {
  existence: 'payload',
  fields: ownedBy('payload', Object.keys(contentSchema.shape)),
}
