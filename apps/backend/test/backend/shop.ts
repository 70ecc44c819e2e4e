import { randomUUID } from 'node:crypto'
import { createOrderWorkflow } from '@medusajs/medusa/core-flows'
import type { TestBackend } from './medusa.ts'

export interface Shop {
  tenantId: string
  storeId: string
  channelId: string
  vendorId: string
  categoryId: string
  locationId: string
  pageId: string
  customerId: string
  orderId: string
  product: TestProduct
}

export interface TestProduct {
  id: string
  variantId: string
  inventoryItemId: string
}

/** A handle that no other test has. */
export function unique(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}`
}

/** A tenant with a store, a page, a vendor, a category and one product that is in all of them. */
export async function createShop(backend: TestBackend): Promise<Shop> {
  const { body: tenant } = await backend.admin('POST', '/tenants', {
    handle: unique('tenant'),
    name: 'Tenant',
  })
  const tenantId = tenant.tenant.id
  const { body: store } = await backend.admin('POST', '/tenant-stores', {
    tenant_id: tenantId,
    handle: unique('store'),
    name: 'Store',
    default_locale: 'en',
    locales: ['en'],
    currencies: ['eur'],
  })
  const channelId = store.store.sales_channel_id
  const { body: vendor } = await backend.admin('POST', '/vendors', {
    tenant_id: tenantId,
    handle: unique('vendor'),
    name: 'Vendor',
    email: 'vendor@example.test',
  })
  const { body: category } = await backend.admin('POST', '/product-categories', {
    name: unique('Category'),
    is_active: true,
  })
  const { body: location } = await backend.admin('POST', '/stock-locations', { name: unique('Location') })
  const { body: customer } = await backend.admin('POST', '/customers', {
    email: `${unique('shopper')}@example.test`,
    first_name: 'Asha',
    metadata: { vat_number: 'GB000000000', hears: 'weekly' },
  })
  const product = await createProduct(backend, {
    sales_channels: [{ id: channelId }],
    categories: [{ id: category.product_category.id }],
  })
  await backend.admin('POST', `/vendors/${vendor.vendor.id}/products`, { add: [product.id] })
  const customerId = customer.customer.id
  const orderId = await createOrder(backend, { customer_id: customerId, sales_channel_id: channelId })
  return {
    tenantId,
    storeId: store.store.id,
    channelId,
    vendorId: vendor.vendor.id,
    categoryId: category.product_category.id,
    locationId: location.stock_location.id,
    pageId: await createPage(backend, tenantId, store.store.id),
    customerId,
    orderId,
    product,
  }
}

export async function createProduct(backend: TestBackend, more: object = {}): Promise<TestProduct> {
  const { status, body } = await backend.admin(
    'POST',
    '/products?fields=id,variants.id,variants.inventory_items.*',
    {
      title: 'Tidepool Mug',
      handle: unique('mug'),
      status: 'published',
      options: [{ title: 'Size', values: ['Small', 'Large'] }],
      images: [{ url: 'http://pictures.test/1.svg' }],
      variants: [
        {
          title: 'Small',
          sku: unique('MUG-S'),
          options: { Size: 'Small' },
          prices: [
            { currency_code: 'eur', amount: 12.5 },
            { currency_code: 'kwd', amount: 4.125 },
          ],
        },
      ],
      ...more,
    },
  )
  if (status !== 200) throw new Error(`no product was made: ${JSON.stringify(body)}`)
  const [variant] = body.product.variants
  return {
    id: body.product.id,
    variantId: variant.id,
    inventoryItemId: variant.inventory_items[0].inventory_item_id,
  }
}

const address = { first_name: 'Asha', address_1: '3 Kiln Row', city: 'Sheffield', country_code: 'gb' }

/** An order as the framework's own workflow makes it. */
export async function createOrder(backend: TestBackend, more: object = {}): Promise<string> {
  const { body } = await backend.admin('POST', '/regions', {
    name: unique('Region'),
    currency_code: 'eur',
    // Another file may have seeded the demo, which taxes the country that it goes to.
    automatic_taxes: false,
  })
  const { result } = await createOrderWorkflow(backend.container).run({
    input: {
      region_id: body.region.id,
      email: 'asha@example.test',
      currency_code: 'eur',
      status: 'pending',
      items: [{ title: 'Tidepool Mug', quantity: 2, unit_price: 12.5 }],
      shipping_address: address,
      billing_address: address,
      shipping_methods: [{ name: 'Post', amount: 4 }],
      metadata: { reference: 'A-1' },
      ...more,
    },
  })
  return result.id
}

/** A page as sync would have written it. */
async function createPage(backend: TestBackend, tenantId: string, storeId: string): Promise<string> {
  const id = unusedPageId()
  await backend.database.query(
    `insert into cms_page (id, tenant_id, store_id, slug, content) values ($1, $2, $3, 'about', '{}')`,
    [id, tenantId, storeId],
  )
  return id
}

let pages = 0
export function unusedPageId(): string {
  pages += 1
  return `page_${pages}`
}
