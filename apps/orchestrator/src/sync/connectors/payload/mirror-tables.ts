import type { Entity } from '@tandem/contracts'
import { SyncError } from '@tandem/sync-core'

/**
 * Where an entity lives in Payload's database. Every table has a unique `medusa_id`. An entry is all that
 * Payload's side needs, one way or two: where Payload has a say (its entity's ownership tells), documents
 * are read too, and written only while they are as they were read.
 */
export type MirrorTable = {
  readonly table: string
  /** Field, as the entity's Payload mapper names it → column. */
  readonly columns: Readonly<Record<string, string>>
  /** Field holding a Medusa id → the column that takes the Payload id, and whose table it is in. */
  readonly references: Readonly<Record<string, { column: string; table: string }>>
}

const tenantReference = { tenantMedusaId: { column: 'tenant_id', table: 'tenants' } }

export const MIRROR_TABLES: Readonly<Partial<Record<Entity, MirrorTable>>> = {
  tenant: {
    table: 'tenants',
    columns: { handle: 'handle', name: 'name', status: 'status', settings: 'settings' },
    references: {},
  },
  store: {
    table: 'stores',
    columns: {
      handle: 'handle',
      name: 'name',
      salesChannelId: 'sales_channel_id',
      publishableKey: 'publishable_key',
      defaultLocale: 'default_locale',
      locales: 'locales',
      currencies: 'currencies',
    },
    references: tenantReference,
  },
  vendor: {
    table: 'vendors',
    columns: {
      handle: 'handle',
      name: 'name',
      status: 'status',
      commissionRate: 'commission_rate',
      business: 'business',
    },
    references: tenantReference,
  },
  product: {
    table: 'products',
    columns: {
      title: 'title',
      subtitle: 'subtitle',
      handle: 'handle',
      description: 'description',
      status: 'status',
      thumbnail: 'thumbnail',
      images: 'images',
      options: 'options',
      variants: 'variants',
      categories: 'categories',
      collection: 'collection',
      tags: 'tags',
      productType: 'product_type',
      salesChannelIds: 'sales_channel_ids',
      totalStock: 'total_stock',
      priceRange: 'price_range',
    },
    references: { ...tenantReference, vendorMedusaId: { column: 'vendor_id', table: 'vendors' } },
  },
  customer: {
    table: 'customers',
    columns: {
      email: 'email',
      firstName: 'first_name',
      lastName: 'last_name',
      phone: 'phone',
      company: 'company',
      vatNumber: 'vat_number',
      hasAccount: 'has_account',
      addresses: 'addresses',
    },
    references: {},
  },
  order: {
    table: 'orders',
    columns: {
      displayId: 'display_id',
      status: 'status',
      paymentStatus: 'payment_status',
      fulfillmentStatus: 'fulfillment_status',
      email: 'email',
      currency: 'currency',
      total: 'total',
      placedAt: 'placed_at',
      items: 'items',
      metadata: 'metadata',
      ...addressColumns('shippingAddress', 'shipping_address'),
      ...addressColumns('billingAddress', 'billing_address'),
    },
    references: { ...tenantReference, customerMedusaId: { column: 'customer_id', table: 'customers' } },
  },
}

/** The lines of an address, each a column of its own under its group's name. */
function addressColumns(field: string, prefix: string): Record<string, string> {
  const lines = {
    firstName: 'first_name',
    lastName: 'last_name',
    company: 'company',
    address1: 'address1',
    address2: 'address2',
    city: 'city',
    province: 'province',
    postalCode: 'postal_code',
    countryCode: 'country_code',
    phone: 'phone',
  }
  return Object.fromEntries(
    Object.entries(lines).map(([line, column]) => [`${field}.${line}`, `${prefix}_${column}`]),
  )
}

/** Every column that sync writes, in one order. */
export function writtenColumns(mirror: MirrorTable): string[] {
  const references = Object.values(mirror.references).map((reference) => reference.column)
  return [...Object.values(mirror.columns), ...references]
}

export function mirrorOf(entity: Entity): MirrorTable {
  const mirror = MIRROR_TABLES[entity]
  if (!mirror) throw new SyncError('INTERNAL', `${entity} has no mirror table`)
  return mirror
}
