import type { Entity } from '@tandem/contracts/sync'
import { billingPrice } from './billing-price/billing-price.ts'
import { billingProduct } from './billing-product/billing-product.ts'
import { customer } from './customer/customer.ts'
import type { EntityDefinition } from './entity-definition.ts'
import { order } from './order/order.ts'
import { page } from './page/page.ts'
import { product } from './product/product.ts'
import { productContent } from './product-content/product-content.ts'
import { shopifyCustomer } from './shopify-customer/shopify-customer.ts'
import { shopifyOrder } from './shopify-order/shopify-order.ts'
import { shopifyProduct } from './shopify-product/shopify-product.ts'
import { store } from './store/store.ts'
import { storeBranding } from './store-branding/store-branding.ts'
import { tenant } from './tenant/tenant.ts'
import { vendor } from './vendor/vendor.ts'
import { vendorStory } from './vendor-story/vendor-story.ts'

/** Every entity that is kept in step. A new one is a folder beside this file and a line here. */
export const ENTITY_DEFINITIONS: Readonly<Record<Entity, EntityDefinition>> = {
  tenant,
  store,
  vendor,
  product,
  'product-content': productContent,
  'store-branding': storeBranding,
  'vendor-story': vendorStory,
  page,
  customer,
  order,
  'shopify-customer': shopifyCustomer,
  'shopify-order': shopifyOrder,
  'shopify-product': shopifyProduct,
  'billing-product': billingProduct,
  'billing-price': billingPrice,
}
