import { medusaAddressSchema } from '@tandem/contracts/sync'

/** Columns of an address, the same in every table that has one. */
export const ADDRESS_COLUMNS = medusaAddressSchema.keyof().options

/** The columns of the row `alias` as the arguments of `jsonb_build_object`. */
export function addressFields(alias: string): string {
  return ADDRESS_COLUMNS.map((column) => `'${column}', ${alias}.${column}`).join(', ')
}
