import { type Ownership, ownedBy, sharedScalars } from '../../decide/ownership.ts'
import { orderSchema } from './schema.ts'

const SHARED = ['shippingAddress', 'billingAddress', 'metadata']

/** An order is Medusa's; when both sides changed an address or the metadata, Medusa's value stays. */
export const orderOwnership: Ownership = {
  existence: 'medusa',
  fields: { ...ownedBy('medusa', Object.keys(orderSchema.shape)), ...sharedScalars('medusa', SHARED) },
}
