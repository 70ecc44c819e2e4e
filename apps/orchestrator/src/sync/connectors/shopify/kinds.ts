import type { Entity } from '@tandem/contracts/sync'
import {
  SHOPIFY_CUSTOMER_PARTS,
  SHOPIFY_ORDER_PARTS,
  SyncError,
  shopifyCustomerSchema,
  shopifyOrderSchema,
  shopifyProductSchema,
} from '@tandem/sync-core'
import type { z } from 'zod'
import { ANY_PRODUCT, QUERIES } from './queries.ts'

/** How records of one entity are asked for. */
export type Kind = {
  /** As in their ids: `gid://shopify/Customer/1`. */
  readonly type: string
  readonly list: string
  /** What its list has to be told: it leaves some out by itself. */
  readonly filter: string | null
  readonly read: string
  readonly schema: z.ZodObject
  /** By part of a record that may be withheld, the entity's fields that say something of it. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  /** Lists within a record, and the query for what is left of one that is longer than was asked for. */
  readonly within: Readonly<Record<string, string>>
  /** Of everything, as a file is asked for. */
  readonly file: string
  /** By the type in a line's id, the list within its record that it is of. */
  readonly lines: Readonly<Record<string, string>>
  /** So many cost less than the most that one query may: 1,000 points. */
  readonly atOnce: number
}

const KINDS: Readonly<Partial<Record<Entity, Kind>>> = {
  'shopify-customer': {
    type: 'Customer',
    list: QUERIES.LIST_CUSTOMERS,
    filter: null,
    read: QUERIES.READ_CUSTOMERS,
    schema: shopifyCustomerSchema,
    parts: SHOPIFY_CUSTOMER_PARTS,
    within: { addressesV2: QUERIES.READ_ADDRESSES },
    file: QUERIES.FILE_OF_CUSTOMERS,
    lines: { MailingAddress: 'addressesV2' },
    atOnce: 50,
  },
  'shopify-order': {
    type: 'Order',
    list: QUERIES.LIST_ORDERS,
    filter: null,
    read: QUERIES.READ_ORDERS,
    schema: shopifyOrderSchema,
    parts: SHOPIFY_ORDER_PARTS,
    within: { lineItems: QUERIES.READ_LINE_ITEMS },
    file: QUERIES.FILE_OF_ORDERS,
    lines: { LineItem: 'lineItems' },
    atOnce: 15,
  },
  'shopify-product': {
    type: 'Product',
    list: QUERIES.LIST_PRODUCTS,
    filter: ANY_PRODUCT,
    read: QUERIES.READ_PRODUCTS,
    schema: shopifyProductSchema,
    parts: {},
    within: { variants: QUERIES.READ_VARIANTS, media: QUERIES.READ_MEDIA },
    file: QUERIES.FILE_OF_PRODUCTS,
    lines: {
      ProductVariant: 'variants',
      MediaImage: 'media',
      Video: 'media',
      ExternalVideo: 'media',
      Model3d: 'media',
    },
    atOnce: 15,
  },
}

/** A record without what its mapper doesn't know; one that is of another shape as it is: its mapper refuses it, and it alone. */
export function knownParts<T extends object>(
  { schema }: Kind,
  record: T,
): T | Readonly<Record<string, unknown>> {
  const { success, data } = schema.safeParse(record)
  return success ? data : record
}

export function kindOf(entity: Entity): Kind {
  const kind = KINDS[entity]
  if (!kind) throw new SyncError('INTERNAL', `Shopify has no ${entity}`)
  return kind
}
