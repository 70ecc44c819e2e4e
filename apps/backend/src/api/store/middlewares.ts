import { allowFields, type MiddlewareRoute, validateAndTransformQuery } from '@medusajs/framework/http'
import { onlyOwnEmail } from '../../customers/only-own-email.ts'
import { limited } from '../../rate-limit/limited.ts'
import { catalogueQuerySchema } from './catalogue/validators.ts'
import { listCmsPagesSchema } from './cms-pages/validators.ts'
import { fillFromOwnStore, openNamedCarts, openOwnCart, openOwnPayment } from './store-scope/carts.ts'
import { withoutOthersRecords, withoutUnasked } from './store-scope/fields.ts'
import { withoutHiddenCategories } from './store-scope/hidden-categories.ts'
import { listOwnOrders, openNamedOrder, openOwnOrder } from './store-scope/orders.ts'
import { handlesToIds } from './store-scope/products.ts'
import {
  onlyOwnRegions,
  onlyOwnTaxonomy,
  TAXONOMY_KINDS,
  withoutProductsOfTaxonomy,
} from './store-scope/taxonomy.ts'

const SHOWN_IN_SHOPS = [
  'vendor.id',
  'vendor.handle',
  'vendor.name',
  'vendor.story',
  'categories.id',
  'categories.handle',
  'categories.name',
  'categories.metadata',
  'variants.variant_rank',
  'variants.options.option_id',
]

/**
 * What a publishable key opens: its own store's part of everything. Medusa narrows products to the key's sales
 * channel by itself; carts, orders, and what products are sorted by it shows to every key.
 */
export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: '/store/*', middlewares: [limited('public'), withoutOthersRecords, openNamedCarts] },
  { matcher: '/store/*', methods: ['GET', 'POST', 'DELETE'], middlewares: [withoutHiddenCategories] },
  // An order's number is easy to guess: whoever tries e-mails for it is slowed down like one who tries passwords.
  { matcher: '/store/order-lookups', methods: ['POST'], middlewares: [limited('signIns')] },
  { matcher: '/store/customers', methods: ['POST'], middlewares: [onlyOwnEmail] },
  // What a shop shows beyond Medusa's own list. Of a vendor its name and its story only: no e-mail, no commission.
  // Without `methods`: only then does it run before Medusa checks the fields that were asked for.
  { matcher: '/store/products', middlewares: [allowFields(SHOWN_IN_SHOPS), handlesToIds] },
  {
    matcher: '/store/cms-pages',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(listCmsPagesSchema, { isList: true })],
  },
  {
    matcher: '/store/catalogue',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(catalogueQuerySchema, { isList: false })],
  },
  { matcher: '/store/products', methods: ['GET'], middlewares: [withoutProductsOfTaxonomy] },
  { matcher: '/store/products/:id', methods: ['GET'], middlewares: [withoutProductsOfTaxonomy] },
  ...TAXONOMY_KINDS.flatMap((kind) =>
    [`/store/${kind}`, `/store/${kind}/:id`].map((matcher) => ({
      matcher,
      methods: ['GET' as const],
      middlewares: [onlyOwnTaxonomy(kind), withoutProductsOfTaxonomy],
    })),
  ),
  ...['shipping-options', 'orders', 'orders/:id'].map((path) => ({
    matcher: `/store/${path}`,
    middlewares: [withoutUnasked],
  })),
  { matcher: '/store/regions', methods: ['GET'], middlewares: [onlyOwnRegions] },
  { matcher: '/store/regions/:id', methods: ['GET'], middlewares: [onlyOwnRegions] },

  { matcher: '/store/carts', methods: ['POST'], middlewares: [fillFromOwnStore] },
  { matcher: '/store/carts/:id', middlewares: [openOwnCart, fillFromOwnStore] },
  { matcher: '/store/carts/:id/*', middlewares: [openOwnCart, fillFromOwnStore] },
  { matcher: '/store/payment-collections/:id/*', middlewares: [openOwnPayment] },

  { matcher: '/store/orders', methods: ['GET'], middlewares: [listOwnOrders] },
  { matcher: '/store/orders/:id', middlewares: [openOwnOrder] },
  { matcher: '/store/orders/:id/*', middlewares: [openOwnOrder] },
  { matcher: '/store/returns', methods: ['POST'], middlewares: [openNamedOrder] },
]
