import { z } from 'zod'
import { ownedBy, sharedScalars } from '../../decide/ownership.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import {
  type ShopifyCustomerRecord,
  shopifyCustomer,
  shopifyCustomerRecordSchema,
} from '../../entities/shopify-customer/shopify-customer.ts'

const text = z.string().nullable()

const addressSchema = z.object({
  id: z.string(),
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  zip: text,
  countryCodeV2: text,
  phone: text,
})

/** By what the Admin API calls a part of a customer, the fields that say something of it. Any part may be withheld. */
export const SHOPIFY_CUSTOMER_PARTS: Readonly<Record<string, readonly string[]>> = {
  firstName: ['firstName'],
  lastName: ['lastName'],
  defaultEmailAddress: ['email', 'emailMarketing'],
  defaultPhoneNumber: ['phone', 'smsMarketing'],
  defaultAddress: ['addresses'],
  addressesV2: ['addresses'],
  note: ['note'],
}

/** A customer as the Admin API answers them. */
export const shopifyCustomerSchema = z.object({
  id: z.string(),
  firstName: text,
  lastName: text,
  defaultEmailAddress: z.object({ emailAddress: text, marketingState: text }).nullable(),
  defaultPhoneNumber: z
    .object({ phoneNumber: text, smsMarketingConsent: z.object({ state: text }) })
    .nullable(),
  defaultAddress: z.object({ id: z.string() }).nullable(),
  addressesV2: z.object({ nodes: z.array(addressSchema) }),
  tags: z.array(z.string()),
  note: text,
  state: z.string(),
})
export type ShopifyCustomer = z.infer<typeof shopifyCustomerSchema>

export function customerFromShopify(record: unknown): ShopifyCustomerRecord {
  const customer = shopifyCustomerSchema.parse(record)
  return shopifyCustomerRecordSchema.parse({
    shopifyId: customer.id,
    status: 'ACTIVE',
    email: customer.defaultEmailAddress?.emailAddress ?? null,
    firstName: customer.firstName,
    lastName: customer.lastName,
    phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
    addresses: customer.addressesV2.nodes.map((address) => addressFromShopify(address, customer)),
    tags: customer.tags,
    note: customer.note,
    accountState: customer.state,
    emailMarketing: customer.defaultEmailAddress?.marketingState ?? null,
    smsMarketing: customer.defaultPhoneNumber?.smsMarketingConsent.state ?? null,
  })
}

function addressFromShopify(address: z.infer<typeof addressSchema>, { defaultAddress }: ShopifyCustomer) {
  const isDefault = address.id === defaultAddress?.id
  return {
    id: address.id,
    address_name: null,
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    address_1: address.address1,
    address_2: address.address2,
    city: address.city,
    province: address.province,
    postal_code: address.zip,
    country_code: address.countryCodeV2?.toLowerCase() ?? null,
    phone: address.phone,
    is_default_shipping: isDefault,
    is_default_billing: isDefault,
  }
}

/** The way back, in the form in which they are answered. Of what is in it people here edit a part alone. */
export function customerToShopify(record: unknown): PlatformRecord {
  const customer = shopifyCustomerRecordSchema.parse(record)
  const { email, emailMarketing, phone, smsMarketing, addresses } = customer
  const standard = addresses.find((address) => address.is_default_shipping)
  return {
    id: customer.shopifyId,
    firstName: customer.firstName,
    lastName: customer.lastName,
    // Whoever is given an address has agreed to nothing yet, and the shop says so once it is there.
    defaultEmailAddress:
      (email ?? emailMarketing) === null ? null : { emailAddress: email, marketingState: emailMarketing },
    defaultPhoneNumber:
      (phone ?? smsMarketing) === null
        ? null
        : { phoneNumber: phone, smsMarketingConsent: { state: smsMarketing } },
    defaultAddress: standard ? { id: standard.id } : null,
    addressesV2: {
      nodes: addresses.map((address) => ({
        id: address.id,
        firstName: address.first_name,
        lastName: address.last_name,
        company: address.company,
        address1: address.address_1,
        address2: address.address_2,
        city: address.city,
        province: address.province,
        zip: address.postal_code,
        countryCodeV2: address.country_code?.toUpperCase() ?? null,
        phone: address.phone,
      })),
    },
    tags: customer.tags,
    note: customer.note,
    state: customer.accountState,
  }
}

/** A customer is the shop's, who they are and whether they are. */
export const shopifyCustomerBinding: Binding = {
  connector: 'shopify',
  entity: shopifyCustomer,
  ownership: {
    existence: 'remote',
    fields: ownedBy('remote', Object.keys(shopifyCustomerRecordSchema.shape)),
  },
  fromRemote: customerFromShopify,
}

/**
 * Where people here edit them, too: names, e-mail, phone and note, of which the shop's value stays when both have changed
 * one, and tags, of which both sides' additions and removals are taken.
 */
export const shopifyCustomerBothWays: Binding = {
  ...shopifyCustomerBinding,
  ownership: {
    existence: 'remote',
    fields: {
      ...shopifyCustomerBinding.ownership.fields,
      ...sharedScalars('remote', ['email', 'firstName', 'lastName', 'phone', 'note']),
      tags: { owner: 'shared', merge: 'set' },
    },
  },
  toRemote: customerToShopify,
}
