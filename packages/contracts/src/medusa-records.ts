import { z } from 'zod'
import { brandingRecordSchema } from './branding.ts'
import { amountSchema, medusaIdSchema } from './ids.ts'
import { pageRecordSchema } from './page.ts'
import { localizedContentSchema } from './product-content.ts'
import { vendorStoryRecordSchema } from './vendor-story.ts'

/** What Medusa's internal read route answers, one shape per entity. Lists have a stated order, so that equal records are equal texts. */

const priceSchema = z.object({
  currency_code: z.string().length(3),
  amount: amountSchema,
  min_quantity: z.number().int().nullable(),
  max_quantity: z.number().int().nullable(),
  /** null for the base price; prices of draft or expired lists are not sent. */
  price_list_id: medusaIdSchema.nullable(),
  price_list_type: z.enum(['sale', 'override']).nullable(),
})

const variantSchema = z.object({
  id: medusaIdSchema,
  title: z.string(),
  sku: z.string().nullable(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  /** Option title → value. */
  options: z.record(z.string(), z.string()),
  /** By currency, price list, minimum quantity, amount. */
  prices: z.array(priceSchema),
  stocked_quantity: z.number(),
  reserved_quantity: z.number(),
})

export const medusaProductSchema = z.object({
  id: medusaIdSchema,
  title: z.string(),
  subtitle: z.string().nullable(),
  handle: z.string(),
  description: z.string().nullable(),
  status: z.enum(['draft', 'proposed', 'published', 'rejected']),
  thumbnail: z.string().nullable(),
  /** By rank, then id. */
  images: z.array(z.string()),
  options: z.array(z.object({ title: z.string(), values: z.array(z.string()) })),
  /** By variant rank, then id. */
  variants: z.array(variantSchema),
  /** By id. */
  categories: z.array(z.object({ id: medusaIdSchema, name: z.string(), handle: z.string() })),
  collection: z.object({ id: medusaIdSchema, title: z.string(), handle: z.string() }).nullable(),
  tags: z.array(z.string()),
  type: z.string().nullable(),
  sales_channel_ids: z.array(medusaIdSchema),
  vendor_id: medusaIdSchema.nullable(),
  /** The vendor's tenant, else the tenant of the product's first store, else null. */
  tenant_id: medusaIdSchema.nullable(),
})
export type MedusaProduct = z.infer<typeof medusaProductSchema>

export const medusaProductContentSchema = z.object({
  id: medusaIdSchema,
  /** `metadata.tandem.content`, null when nothing was ever written. */
  content: localizedContentSchema.nullable(),
})
export type MedusaProductContent = z.infer<typeof medusaProductContentSchema>

export const medusaTenantSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  status: z.enum(['active', 'suspended']),
  settings: z.record(z.string(), z.json()),
})
export type MedusaTenant = z.infer<typeof medusaTenantSchema>

export const medusaStoreSchema = z.object({
  id: medusaIdSchema,
  tenant_id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  sales_channel_id: medusaIdSchema,
  publishable_key: z.string(),
  default_locale: z.string(),
  locales: z.array(z.string()),
  /** Lower-case ISO codes, the first is the store's default. */
  currencies: z.array(z.string()),
})
export type MedusaStore = z.infer<typeof medusaStoreSchema>

export const medusaVendorSchema = z.object({
  id: medusaIdSchema,
  tenant_id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  status: z.enum(['pending', 'approved', 'suspended']),
  /** Percent of a sale that the marketplace keeps. */
  commission_rate: z.number(),
  business: z.record(z.string(), z.json()),
})
export type MedusaVendor = z.infer<typeof medusaVendorSchema>

export const medusaStoreBrandingSchema = z.object({
  id: medusaIdSchema,
  /** null when nothing was ever written. */
  branding: brandingRecordSchema.nullable(),
})
export type MedusaStoreBranding = z.infer<typeof medusaStoreBrandingSchema>

export const medusaVendorStorySchema = z.object({
  id: medusaIdSchema,
  /** null when nothing was ever written. */
  story: vendorStoryRecordSchema.nullable(),
})

export const medusaPageSchema = pageRecordSchema.extend({ id: medusaIdSchema })
export type MedusaPage = z.infer<typeof medusaPageSchema>

/** An address as Medusa keeps it; a country is a lower-case ISO code. */
export const medusaAddressSchema = z.object({
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  company: z.string().nullable(),
  address_1: z.string().nullable(),
  address_2: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  postal_code: z.string().nullable(),
  country_code: z.string().nullable(),
  phone: z.string().nullable(),
})

/** What both sides edit of a customer. */
export const medusaCustomerEditSchema = z.object({
  email: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  company_name: z.string().nullable(),
  /** `metadata.vat_number`. */
  vat_number: z.string().nullable(),
})

export const medusaCustomerSchema = medusaCustomerEditSchema.extend({
  id: medusaIdSchema,
  /** false for a guest. */
  has_account: z.boolean(),
  /** By id. */
  addresses: z.array(
    medusaAddressSchema.extend({
      id: medusaIdSchema,
      address_name: z.string().nullable(),
      is_default_shipping: z.boolean(),
      is_default_billing: z.boolean(),
    }),
  ),
})
export type MedusaCustomer = z.infer<typeof medusaCustomerSchema>

/** A moment in the one way to write it: databases have several. */
const momentSchema = z.iso.datetime({ offset: true }).transform((moment) => new Date(moment).toISOString())

/** What both sides edit of an order: where it goes, and what tools have noted on it. */
export const medusaOrderEditSchema = z.object({
  shipping_address: medusaAddressSchema.nullable(),
  billing_address: medusaAddressSchema.nullable(),
  /** Without the keys that sync writes itself. */
  metadata: z.record(z.string(), z.json()),
})

export const medusaOrderSchema = medusaOrderEditSchema.extend({
  id: medusaIdSchema,
  display_id: z.number().int(),
  status: z.string(),
  payment_status: z.string(),
  fulfillment_status: z.string(),
  /** null for a customer who has been deleted. */
  customer_id: medusaIdSchema.nullable(),
  email: z.string().nullable(),
  currency_code: z.string(),
  total: z.number(),
  /** Of the store whose sales channel it was placed in. */
  tenant_id: medusaIdSchema.nullable(),
  placed_at: momentSchema,
  /** By id. */
  items: z.array(
    z.object({
      id: medusaIdSchema,
      title: z.string(),
      variant: z.string().nullable(),
      sku: z.string().nullable(),
      product_id: medusaIdSchema.nullable(),
      quantity: z.number(),
      unit_price: z.number(),
      total: z.number(),
    }),
  ),
})
export type MedusaOrder = z.infer<typeof medusaOrderSchema>

export const MEDUSA_RECORDS = {
  tenant: medusaTenantSchema,
  store: medusaStoreSchema,
  vendor: medusaVendorSchema,
  product: medusaProductSchema,
  'product-content': medusaProductContentSchema,
  'store-branding': medusaStoreBrandingSchema,
  'vendor-story': medusaVendorStorySchema,
  page: medusaPageSchema,
  customer: medusaCustomerSchema,
  order: medusaOrderSchema,
} as const
