import { type Binding, type Canonical, ENTITY_DEFINITIONS, type PlatformRecord } from '@tandem/sync-core'
import { z } from 'zod'

/** A customer as the back office has it. */
export const backOfficeClientSchema = z.object({
  id: z.string(),
  mail: z.string().nullable(),
  given: z.string().nullable(),
  family: z.string().nullable(),
  telephone: z.string().nullable(),
  firm: z.string().nullable(),
  /** For whatever another program wants to keep with it. */
  reference: z.string().nullable(),
  changed: z.string(),
})
export type BackOfficeClient = z.infer<typeof backOfficeClientSchema>

/** Field → its name there. */
const FIELDS = { email: 'mail', firstName: 'given', lastName: 'family', phone: 'telephone', company: 'firm' }

const filledIn = z
  .string()
  .nullish()
  .transform((text) => text || null)
const recordSchema = z.object({
  email: filledIn,
  firstName: filledIn,
  lastName: filledIn,
  phone: filledIn,
  company: filledIn,
})

/** Customers come to be and go in the hub; who they are is edited on both sides. */
export const backOfficeCustomerBinding: Binding = {
  connector: 'back-office',
  entity: ENTITY_DEFINITIONS.customer,
  ownership: {
    existence: 'hub',
    fields: Object.fromEntries(
      Object.keys(FIELDS).map((field) => [field, { owner: 'shared', merge: 'scalar', winner: 'hub' }]),
    ),
  },
  naturalKey: ({ email }) => (typeof email === 'string' && email !== '' ? email : null),
  fromRemote(record): Canonical {
    const client = backOfficeClientSchema.parse(record)
    const named = Object.entries(FIELDS).map(([field, theirs]) => [field, Reflect.get(client, theirs)])
    return recordSchema.parse(Object.fromEntries(named))
  },
  toRemote(record): PlatformRecord {
    const fields = recordSchema.parse(record)
    return Object.fromEntries(
      Object.entries(FIELDS).map(([field, theirs]) => [theirs, Reflect.get(fields, field)]),
    )
  },
}
