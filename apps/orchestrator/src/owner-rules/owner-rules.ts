import {
  type FieldRefusal,
  refusalOfEmail,
  refusalOfSize,
  refusalsOfOrder,
  signInEmail,
} from '@tandem/contracts/sync'
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { z } from 'zod'
import type { Customer, Order } from '../payload-types.ts'

/** Refuses an edit of a customer that Medusa would refuse, where it is made. */
export const rulesOfCustomers: CollectionBeforeValidateHook<Customer> = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data || !originalDoc || data.email === undefined) return data
  // A shop has rules of its own: what it does not take is put back and kept as a conflict.
  if (originalDoc.source === 'SHOPIFY') return data
  const { email } = data
  const isTaken = Boolean(email) && (await isTakenBy(req, originalDoc, String(email)))
  const refusal = refusalOfEmail(originalDoc.email, email, { isTaken })
  return refuse(collection.slug, refusal ? [refusal] : [], req) ?? data
}

async function isTakenBy(req: PayloadRequest, { id, hasAccount }: Customer, email: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'customers',
    where: {
      and: [
        { source: { equals: 'MEDUSA' } },
        { email: { equals: signInEmail(email) } },
        { id: { not_equals: id } },
        { hasAccount: { equals: Boolean(hasAccount) } },
      ],
    },
    req,
  })
  return totalDocs > 0
}

const sharedSchema = z.object({
  metadata: z.unknown().optional(),
  shippingAddress: z.looseObject({ countryCode: z.string().nullish() }).nullish(),
  billingAddress: z.looseObject({ countryCode: z.string().nullish() }).nullish(),
})

/** The same of an order. */
export const rulesOfOrders: CollectionBeforeValidateHook<Order> = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data || !originalDoc) return data
  const [before, after] = [sharedSchema.parse(originalDoc), sharedSchema.parse({ ...originalDoc, ...data })]
  const changes = JSON.stringify(before) !== JSON.stringify(after)
  const edit = ({ metadata, shippingAddress, billingAddress }: z.infer<typeof sharedSchema>) => ({
    metadata,
    ...(originalDoc.status && { status: originalDoc.status }),
    ...(isWritten(shippingAddress) && { shippingCountry: shippingAddress?.countryCode ?? null }),
    ...(isWritten(billingAddress) && { billingCountry: billingAddress?.countryCode ?? null }),
  })
  const refusals = [
    ...refusalsOfOrder(edit(before), edit(after), changes),
    ...refusalOfSize('metadata', after),
  ]
  return refuse(collection.slug, refusals, req) ?? data
}

/** An address without a word is none: it may come and go, and has no country to be kept. */
const isWritten = (address: object | null | undefined): boolean =>
  Object.values(address ?? {}).some((line) => typeof line === 'string' && line !== '')

/** Medusa keeps a copy in both languages; what is not translated is in it twice. */
export const sizeForMedusa =
  (field: string): CollectionBeforeValidateHook =>
  ({ collection, data, req }) =>
    refuse(collection.slug, refusalOfSize(field, [data, data]), req) ?? data

function refuse(collection: string, refusals: readonly FieldRefusal[], req: PayloadRequest): undefined {
  if (refusals.length === 0) return undefined
  const errors = refusals.map(({ field, message }) => ({ path: pathOf(field), message }))
  throw new ValidationError({ collection, errors }, req.t)
}

/** Answers what Medusa calls a field, as it is called here. */
const pathOf = (field: string): string =>
  field.replace(/^(shipping|billing)_address$/, (_, kind) => `${kind}Address.countryCode`)
