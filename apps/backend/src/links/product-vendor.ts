import { defineLink } from '@medusajs/framework/utils'
import ProductModule from '@medusajs/medusa/product'
import VendorModule from '../modules/vendor/index.ts'

/** A product has at most one vendor. */
export default defineLink(
  { linkable: ProductModule.linkable.product, isList: true },
  { linkable: VendorModule.linkable.vendor },
  { database: { table: 'product_vendor' } },
)
