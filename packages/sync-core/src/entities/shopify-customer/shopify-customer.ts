import { medusaAddressSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { filledIn } from '../filled-in.ts'

/** A customer of one Shopify shop, as Payload keeps them. Addresses have the form of all customers' there. */
export const shopifyCustomerRecordSchema = z.object({
  /** `gid://shopify/Customer/1`; unique within its shop. */
  shopifyId: z.string(),
  /** One that is deleted in Shopify stays in Payload, inactive. */
  status: z.literal('ACTIVE'),
  email: filledIn,
  firstName: filledIn,
  lastName: filledIn,
  phone: filledIn,
  addresses: z.array(
    medusaAddressSchema.extend({
      id: z.string(),
      address_name: z.null(),
      is_default_shipping: z.boolean(),
      is_default_billing: z.boolean(),
    }),
  ),
  /** In Shopify's order, which is alphabetical. */
  tags: z.array(z.string()),
  note: filledIn,
  /** Whether they can sign in to the shop: `ENABLED`, `DISABLED`, `INVITED`, `DECLINED`. */
  accountState: z.string(),
  /** What they have agreed to be sent: `SUBSCRIBED`, `UNSUBSCRIBED`, `PENDING`, …; null without an address. */
  emailMarketing: z.string().nullable(),
  smsMarketing: z.string().nullable(),
})
export type ShopifyCustomerRecord = z.infer<typeof shopifyCustomerRecordSchema>

export const shopifyCustomer: EntityDefinition = {
  name: 'shopify-customer',
  personalFields: 'all',
  // One that is gone there stays here, and says nothing any more.
  fromHub: (document) => (isRetired(document) ? null : shopifyCustomerRecordSchema.parse(document)),
  toHub: (record): PlatformRecord => shopifyCustomerRecordSchema.parse(record),
}

const isRetired = (document: unknown): boolean => Reflect.get(Object(document), 'status') === 'INACTIVE'
