import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from '@medusajs/framework/http'
import { createSelectParams } from '@medusajs/medusa/api/utils/validators'
import { refuseEmail } from '../../customers/refuse-email.ts'
import { absentFeatures } from './absent-features.ts'
import { refuseMetadata } from './refuse-metadata.ts'
import {
  createStoreSchema,
  listStoresSchema,
  storeQuery,
  updateStoreSchema,
} from './tenant-stores/validators.ts'
import {
  createTenantSchema,
  listTenantsSchema,
  tenantQuery,
  updateTenantSchema,
} from './tenants/validators.ts'
import {
  createVendorSchema,
  listVendorsSchema,
  updateVendorSchema,
  vendorProductsSchema,
  vendorQuery,
} from './vendors/validators.ts'

const list = (defaults: string[]) => ({ isList: true, defaults })
const one = (defaults: string[]) => ({ isList: false, defaults })

export const adminMiddlewares: MiddlewareRoute[] = [
  ...absentFeatures,
  // Without `methods`: before Medusa's own validators, whose words name no field.
  { matcher: '/admin/*', middlewares: [refuseMetadata] },
  { matcher: '/admin/customers/:id', methods: ['POST'], middlewares: [refuseEmail] },

  {
    matcher: '/admin/tenants',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(listTenantsSchema, list(tenantQuery.defaults))],
  },
  {
    matcher: '/admin/tenants',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(createTenantSchema)],
  },
  {
    matcher: '/admin/tenants/:id',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(createSelectParams(), one(tenantQuery.defaults))],
  },
  {
    matcher: '/admin/tenants/:id',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(updateTenantSchema)],
  },

  {
    matcher: '/admin/tenant-stores',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(listStoresSchema, list(storeQuery.defaults))],
  },
  {
    matcher: '/admin/tenant-stores',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(createStoreSchema)],
  },
  {
    matcher: '/admin/tenant-stores/:id',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(createSelectParams(), one(storeQuery.defaults))],
  },
  {
    matcher: '/admin/tenant-stores/:id',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(updateStoreSchema)],
  },

  {
    matcher: '/admin/vendors',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(listVendorsSchema, list(vendorQuery.defaults))],
  },
  {
    matcher: '/admin/vendors',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(createVendorSchema)],
  },
  {
    matcher: '/admin/vendors/:id',
    methods: ['GET'],
    middlewares: [validateAndTransformQuery(createSelectParams(), one(vendorQuery.defaults))],
  },
  {
    matcher: '/admin/vendors/:id',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(updateVendorSchema)],
  },
  {
    matcher: '/admin/vendors/:id/products',
    methods: ['POST'],
    middlewares: [validateAndTransformBody(vendorProductsSchema)],
  },
]
