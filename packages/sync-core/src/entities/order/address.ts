import { z } from 'zod'
import { filledIn } from '../filled-in.ts'

const lines = z.object({
  firstName: filledIn,
  lastName: filledIn,
  company: filledIn,
  address1: filledIn,
  address2: filledIn,
  city: filledIn,
  province: filledIn,
  postalCode: filledIn,
  countryCode: filledIn,
  phone: filledIn,
})

/**
 * An address is one value: of two that were edited at once one stays whole, because half of each is
 * nowhere. One without a word is none.
 */
export const addressSchema = lines
  .nullable()
  .transform((address) => (address && Object.values(address).some((line) => line !== null) ? address : null))
export type Address = z.infer<typeof addressSchema>

export const ADDRESS_LINES = lines.keyof().options
export const NO_ADDRESS = Object.fromEntries(ADDRESS_LINES.map((line) => [line, null]))
