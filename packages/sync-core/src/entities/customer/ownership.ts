import { type Ownership, ownedBy, sharedScalars } from '../../decide/ownership.ts'

/** A customer comes to be and goes in Medusa; when both sides changed the same field, its value stays. */
export const customerOwnership: Ownership = {
  existence: 'medusa',
  fields: {
    ...sharedScalars('medusa', ['email', 'firstName', 'lastName', 'phone', 'company', 'vatNumber']),
    ...ownedBy('medusa', ['hasAccount', 'addresses']),
  },
}
