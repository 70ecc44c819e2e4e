import fc from 'fast-check'
import { address } from '../../../test/addresses.ts'
import { few, orNull, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { type ShopifyCustomerRecord, shopifyCustomerRecordSchema } from './shopify-customer.ts'

const place = {
  firstName: 'Asha',
  lastName: "O'Brien",
  company: 'Kiln Row Ltd',
  address1: '3 Kiln Row',
  address2: '',
  city: 'Sheffield',
  province: null,
  zip: 'S1 1AA',
  countryCodeV2: 'GB',
  phone: null,
}

/** What a shop can answer: addresses each with an id, one of them the default. */
function asAnswered(record: ShopifyCustomerRecord): ShopifyCustomerRecord {
  const ids = record.addresses.map((_, n) => `gid://shopify/MailingAddress/${n}`)
  const standard = record.addresses.findIndex((one) => one.is_default_shipping)
  return {
    ...record,
    addresses: record.addresses.map((one, n) => ({
      ...one,
      id: ids[n] ?? '',
      is_default_shipping: n === standard,
      is_default_billing: n === standard,
    })),
  }
}

const gid = fc.nat().map((n) => `gid://shopify/Customer/${n}`)

export const samples: Samples = {
  canonical: fc
    .record({
      shopifyId: gid,
      status: fc.constant('ACTIVE'),
      email: orNull(text),
      firstName: orNull(text),
      lastName: orNull(text),
      phone: orNull(text),
      addresses: few(
        fc.tuple(address, fc.boolean(), gid).map(([where, isDefault, id]) => ({
          ...where,
          id,
          address_name: null,
          is_default_shipping: isDefault,
          is_default_billing: isDefault,
        })),
      ),
      tags: few(text),
      note: orNull(text),
      accountState: fc.constantFrom('ENABLED', 'DISABLED', 'INVITED', 'DECLINED'),
      emailMarketing: orNull(fc.constantFrom('SUBSCRIBED', 'NOT_SUBSCRIBED', 'PENDING')),
      smsMarketing: orNull(fc.constantFrom('SUBSCRIBED', 'UNSUBSCRIBED')),
    })
    .map((record) => asAnswered(shopifyCustomerRecordSchema.parse(record))),
  /** Answers of the Admin API, varied. */
  remote: [
    {
      id: 'gid://shopify/Customer/7210915823',
      firstName: 'Asha',
      lastName: "O'Brien",
      defaultEmailAddress: { emailAddress: 'asha@example.test', marketingState: 'SUBSCRIBED' },
      defaultPhoneNumber: {
        phoneNumber: '+442079460000',
        smsMarketingConsent: { state: 'NEVER_SUBSCRIBED' },
      },
      defaultAddress: { id: 'gid://shopify/MailingAddress/2?model_name=CustomerAddress' },
      addressesV2: {
        nodes: [
          { id: 'gid://shopify/MailingAddress/1?model_name=CustomerAddress', ...place },
          { id: 'gid://shopify/MailingAddress/2?model_name=CustomerAddress', ...place, countryCodeV2: null },
        ],
      },
      tags: ['Trade', 'vip'],
      note: 'Calls before noon',
      state: 'ENABLED',
    },
    {
      id: 'gid://shopify/Customer/9',
      firstName: 'نورة',
      lastName: '',
      defaultEmailAddress: null,
      defaultPhoneNumber: null,
      defaultAddress: null,
      addressesV2: { nodes: [] },
      tags: [],
      note: null,
      state: 'DISABLED',
    },
  ],
  hub: [],
  renamed: { state: 'accountState' },
}
