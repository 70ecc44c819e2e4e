import { z } from 'zod'

/** A record's id in Medusa, e.g. `prod_01J…`. At most 64 characters, no spaces. */
export const medusaIdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'a Medusa id has letters, digits, _ and - only')
  .brand<'MedusaId'>()
export type MedusaId = z.infer<typeof medusaIdSchema>

/** A document's id in Payload: its serial number, as text, in the one way to write it. */
export const payloadIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, 'a Payload id is a whole number from 1, without leading zeros')
  .brand<'PayloadId'>()
export type PayloadId = z.infer<typeof payloadIdSchema>

/** A decimal amount in major units, as text so that no digit is lost: `"12.5"`, `"0.125"`. */
export const amountSchema = z.string().regex(/^-?\d+(\.\d+)?$/, 'an amount is a plain decimal number')
