import { z } from 'zod'

const text = z
  .string()
  .nullable()
  .transform((value) => value || null)

const lines = z.object({
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  postalCode: text,
  countryCode: text,
  phone: text,
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
