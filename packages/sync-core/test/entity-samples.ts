import type { Entity } from '@tandem/contracts'
import type fc from 'fast-check'
import { customerArbitrary } from '../src/entities/customer/arbitrary.ts'
import { medusaCustomers, payloadCustomers } from '../src/entities/customer/fixtures.ts'
import { orderArbitrary } from '../src/entities/order/arbitrary.ts'
import { medusaOrders, payloadOrders } from '../src/entities/order/fixtures.ts'
import { pageArbitrary } from '../src/entities/page/arbitrary.ts'
import { medusaPages, payloadPages } from '../src/entities/page/fixtures.ts'
import { productArbitrary } from '../src/entities/product/arbitrary.ts'
import { medusaProducts } from '../src/entities/product/fixtures.ts'
import { contentArbitrary } from '../src/entities/product-content/arbitrary.ts'
import { medusaContents, payloadContents } from '../src/entities/product-content/fixtures.ts'
import { storeArbitrary } from '../src/entities/store/arbitrary.ts'
import { medusaStores } from '../src/entities/store/fixtures.ts'
import { storeBrandingArbitrary } from '../src/entities/store-branding/arbitrary.ts'
import { medusaBrandings, payloadBrandings } from '../src/entities/store-branding/fixtures.ts'
import { tenantArbitrary } from '../src/entities/tenant/arbitrary.ts'
import { medusaTenants } from '../src/entities/tenant/fixtures.ts'
import { vendorArbitrary } from '../src/entities/vendor/arbitrary.ts'
import { medusaVendors } from '../src/entities/vendor/fixtures.ts'
import { vendorStoryArbitrary } from '../src/entities/vendor-story/arbitrary.ts'
import { medusaVendorStories, payloadVendorStories } from '../src/entities/vendor-story/fixtures.ts'
import type { Canonical, PlatformRecord } from '../src/index.ts'

type Samples = {
  /** Canonical records that a reading mapper can answer. */
  readonly canonical: fc.Arbitrary<Canonical>
  /** Records as the platforms answer them. Payload's mirrors hold what was written and need none of their own. */
  readonly medusa: readonly PlatformRecord[]
  readonly payload: readonly PlatformRecord[]
  /** Medusa's name of a field → its canonical name, where they differ. */
  readonly renamed: Readonly<Record<string, string>>
}

/** An entity without samples does not compile. */
export const SAMPLES: Readonly<Record<Entity, Samples>> = {
  tenant: { canonical: tenantArbitrary, medusa: medusaTenants, payload: [], renamed: {} },
  store: {
    canonical: storeArbitrary,
    medusa: medusaStores,
    payload: [],
    renamed: {
      tenant_id: 'tenantMedusaId',
      sales_channel_id: 'salesChannelId',
      publishable_key: 'publishableKey',
      default_locale: 'defaultLocale',
    },
  },
  vendor: {
    canonical: vendorArbitrary,
    medusa: medusaVendors,
    payload: [],
    renamed: { tenant_id: 'tenantMedusaId', commission_rate: 'commissionRate' },
  },
  product: {
    canonical: productArbitrary,
    medusa: medusaProducts,
    payload: [],
    renamed: {
      type: 'productType',
      sales_channel_ids: 'salesChannelIds',
      vendor_id: 'vendorMedusaId',
      tenant_id: 'tenantMedusaId',
    },
  },
  'product-content': {
    canonical: contentArbitrary,
    medusa: medusaContents,
    payload: payloadContents,
    renamed: {},
  },
  'store-branding': {
    canonical: storeBrandingArbitrary,
    medusa: medusaBrandings,
    payload: payloadBrandings,
    renamed: {},
  },
  'vendor-story': {
    canonical: vendorStoryArbitrary,
    medusa: medusaVendorStories,
    payload: payloadVendorStories,
    renamed: {},
  },
  page: {
    canonical: pageArbitrary,
    medusa: medusaPages,
    payload: payloadPages,
    renamed: { tenant_id: 'tenantMedusaId', store_id: 'storeMedusaId' },
  },
  customer: {
    canonical: customerArbitrary,
    medusa: medusaCustomers,
    payload: payloadCustomers,
    renamed: {
      first_name: 'firstName',
      last_name: 'lastName',
      company_name: 'company',
      vat_number: 'vatNumber',
      has_account: 'hasAccount',
    },
  },
  order: {
    canonical: orderArbitrary,
    medusa: medusaOrders,
    payload: payloadOrders,
    renamed: {
      display_id: 'displayId',
      payment_status: 'paymentStatus',
      fulfillment_status: 'fulfillmentStatus',
      customer_id: 'customerMedusaId',
      currency_code: 'currency',
      tenant_id: 'tenantMedusaId',
      placed_at: 'placedAt',
      shipping_address: 'shippingAddress',
      billing_address: 'billingAddress',
    },
  },
}
