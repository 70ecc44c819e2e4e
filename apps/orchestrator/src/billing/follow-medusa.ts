import { isAmountOf, padded } from '@tandem/sync-core'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { queryableOf, transactionOf } from '../database/transaction.ts'
import { idOf } from '../fields/id-of.ts'
import { integrationNameOf } from '../integrations/integrations-of-tenant.ts'
import type { BillingPrice, BillingProduct } from '../payload-types.ts'
import { follow, unfollowPrices } from './follow.ts'
import { FOLLOWED_FIELDS, FOLLOWED_PRICE_FIELDS, followedProduct } from './followed-values.ts'

const PRODUCT_SAYS = 'This comes from the Medusa product that it follows: change it there, or follow none.'
const PRICE_SAYS =
  'This comes from the Medusa product that the billing product follows: change it there, or have it follow none.'

/** What a billing product takes from Medusa nobody edits here, and one that begins to follow takes it at once. */
export const followMedusa: CollectionBeforeValidateHook<BillingProduct> = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const before = idOf(originalDoc?.medusaProduct)
  const followed = data.medusaProduct === undefined ? before : idOf(data.medusaProduct)
  if (followed === undefined) return data
  if (followed === before && !context.isRestoringVersion) {
    refuse(collection.slug, editedIn(FOLLOWED_FIELDS, data, originalDoc), PRODUCT_SAYS, req)
    return data
  }
  await refuseSecond(collection.slug, followed, { ...originalDoc, ...data }, req)
  const query = { collection: 'products', id: followed, depth: 0, req, disableErrors: true } as const
  const product = await req.payload.findByID(query)
  // One that is not there another check refuses.
  if (!product) return data
  const { images, ...taken } = followedProduct(product)
  return { ...data, ...taken, images: [...images] }
}

/** The same of its prices. */
export const keepFollowedPrice: CollectionBeforeValidateHook<BillingPrice> = ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  if (!data || !originalDoc?.medusaPrice) return data
  if (context.isRestoringVersion)
    return { ...data, ...Object.fromEntries(FOLLOWED_PRICE_FIELDS.map((name) => [name, originalDoc[name]])) }
  refuse(collection.slug, editedIn(FOLLOWED_PRICE_FIELDS, data, originalDoc), PRICE_SAYS, req)
  return data
}

const CONFLICT = 409

export const keepFromDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const query = { collection: 'billing-prices', id, depth: 0, draft: true, req, disableErrors: true } as const
  const price = await req.payload.findByID(query)
  if (price?.medusaPrice && !price.replacedBy) throw new APIError(PRICE_SAYS, CONFLICT, null, true)
}

/** What is published says whom it follows: its prices are made, changed, or let go with it, in its own transaction. */
export const followPricesToo: CollectionAfterChangeHook<BillingProduct> = async ({ doc, req }) => {
  const transaction = transactionOf(req.payload, await req.transactionID)
  const { rows } = await queryableOf(transaction).query<{ follows: boolean }>(
    'select medusa_product_id is not null as follows from billing_products where id = $1',
    [doc.id],
  )
  if (rows[0]?.follows) await follow(transaction, 'b.id = any($1::int[])', [doc.id])
  else await unfollowPrices(transaction, [doc.id])
  return doc
}

/** Two of one account would sell the same under two names. */
async function refuseSecond(
  collection: string,
  followed: number,
  { id, integration }: Partial<BillingProduct>,
  req: PayloadRequest,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'billing-products',
    where: {
      medusaProduct: { equals: followed },
      integration: { equals: integrationNameOf(integration) ?? '' },
      ...(id !== undefined && { id: { not_equals: id } }),
    },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [other] = docs
  if (other) refuse(collection, ['medusaProduct'], `“${other.name}” of this account follows it already.`, req)
}

function editedIn<Name extends string>(
  names: readonly Name[],
  data: Partial<Record<Name, unknown>>,
  original: Partial<Record<Name, unknown>> | undefined,
): Name[] {
  return names.filter((name) => data[name] !== undefined && textOf(data[name]) !== textOf(original?.[name]))
}

/** `12.5` and `12.50` are the same, and so is nothing however it is said. */
const textOf = (value: unknown): string =>
  typeof value === 'string' && isAmountOf(value, value.length)
    ? padded(value, 0)
    : JSON.stringify(value === '' ? null : (value ?? null))

function refuse(collection: string, paths: readonly string[], message: string, req: PayloadRequest): void {
  if (paths.length === 0) return
  throw new ValidationError({ collection, errors: paths.map((path) => ({ path, message })), req }, req.t)
}
