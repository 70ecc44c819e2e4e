import {
  allowFields,
  authenticate,
  defineMiddlewares,
  validateAndTransformQuery,
} from '@medusajs/framework/http'
import { serveFile } from '../files/serve.ts'
import { limited } from '../rate-limit/limited.ts'
import { adminMiddlewares } from './admin/middlewares.ts'
import { catalogueQuerySchema } from './store/catalogue/validators.ts'
import { listCmsPagesSchema } from './store/cms-pages/validators.ts'
import { onlyOrdersOfTenant } from './store/orders/of-tenant.ts'

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

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    { matcher: '/store/*', middlewares: [limited('public')] },
    { matcher: '/storefront/*', middlewares: [limited('public')] },
    { matcher: '/auth/*', methods: ['POST'], middlewares: [limited('signIns')] },
    // What a shop shows beyond Medusa's own list. Of a vendor its name and its story only: no e-mail, no commission.
    // Without `methods`: only then does it run before Medusa checks the fields that were asked for.
    { matcher: '/store/products', middlewares: [allowFields(SHOWN_IN_SHOPS)] },
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
    { matcher: '/store/orders', methods: ['GET'], middlewares: [onlyOrdersOfTenant] },
    // The signature is over the raw body, so the routes read it themselves.
    { matcher: '/internal/sync/*', methods: ['POST'], bodyParser: false },
    {
      matcher: '/static/*',
      methods: ['GET'],
      middlewares: [
        limited('public'),
        authenticate('user', ['session', 'bearer'], { allowUnauthenticated: true }),
        serveFile,
      ],
    },
  ],
})
