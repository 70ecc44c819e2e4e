import { canonicalText, type PlatformRecord, shopifyCustomerSchema } from '@tandem/sync-core'

/** A change of a customer as Shopify takes it. */
export type CustomerEdit = {
  /** Of `CustomerInput`, the fields that change. */
  readonly input: Readonly<Record<string, string | null>>
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** By what the Admin API takes, what it answers it as. */
const PARTS = {
  firstName: 'firstName',
  lastName: 'lastName',
  email: 'defaultEmailAddress',
  phone: 'defaultPhoneNumber',
  note: 'note',
} as const

/**
 * What is to be changed of a customer that is as it is, to be as it is wanted: what people here edit alone. Tags are added
 * and taken away one by one, so that one that somebody adds in this moment stays.
 */
export function customerEdit(current: unknown, wanted: PlatformRecord): CustomerEdit {
  const [before, after] = [shopifyCustomerSchema.parse(current), shopifyCustomerSchema.parse(wanted)]
  const valuesOf = (customer: typeof before) => ({
    firstName: customer.firstName,
    lastName: customer.lastName,
    email: customer.defaultEmailAddress?.emailAddress ?? null,
    phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
    note: customer.note,
  })
  const held = valuesOf(before)
  const changed = Object.entries(valuesOf(after)).filter(
    ([name, value]) => (held[name as keyof typeof held] || null) !== (value || null),
  )
  return {
    input: Object.fromEntries(changed),
    added: after.tags.filter((tag) => !before.tags.includes(tag)),
    removed: before.tags.filter((tag) => !after.tags.includes(tag)),
  }
}

/** By the field that a refusal names, the part of a customer that it is about; none when it is about no part. */
export function refusedParts(
  edit: CustomerEdit,
  fields: readonly (readonly string[] | null)[],
): readonly string[] {
  const named = fields.flatMap((field) => field?.at(-1) ?? [])
  const known = named.flatMap((name) => (Object.hasOwn(PARTS, name) ? PARTS[name as keyof typeof PARTS] : []))
  return known.length > 0
    ? [...new Set(known)]
    : Object.keys(edit.input).flatMap((name) =>
        Object.hasOwn(PARTS, name) ? PARTS[name as keyof typeof PARTS] : [],
      )
}

export const isNothing = ({ input, added, removed }: CustomerEdit): boolean =>
  canonicalText(input) === '{}' && added.length + removed.length === 0
