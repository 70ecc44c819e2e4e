import { z } from '@medusajs/framework/zod'

/** Part of an address: small letters, digits and single hyphens. */
export const handleSchema = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a handle has small letters, digits and single hyphens only')

export const nameSchema = z.string().trim().min(1).max(200)

export const jsonObjectSchema = z.record(z.string(), z.unknown())

/** A filter that may be given once or several times. */
export function oneOrMore<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.array(schema)])
}
