import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { LOCALES } from '@tandem/contracts/content'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { guardBroughtAlong } from './access/brought-along.ts'
import { readsEverything } from './access/roles.ts'
import { guardTenants } from './access/same-tenant.ts'
import { consoleViews } from './admin/console/console-pages.ts'
import { firstAdminView } from './admin/first-admin/first-admin-config.ts'
import { BillingPrices } from './collections/billing-prices.ts'
import { BillingProducts } from './collections/billing-products.ts'
import { Customers } from './collections/customers.ts'
import { Integrations } from './collections/integrations.ts'
import { Media } from './collections/media.ts'
import { Orders } from './collections/orders.ts'
import { Pages } from './collections/pages.ts'
import { ProductContent } from './collections/product-content.ts'
import { Products } from './collections/products.ts'
import { Redirects } from './collections/redirects.ts'
import { ShopifyProducts } from './collections/shopify-products.ts'
import { Stores } from './collections/stores.ts'
import { SyncConflicts } from './collections/sync-conflicts.ts'
import { SyncJobs } from './collections/sync-jobs.ts'
import { Tenants } from './collections/tenants.ts'
import { Users } from './collections/users.ts'
import { Vendors } from './collections/vendors.ts'
import { WebhookLogs } from './collections/webhook-logs.ts'
import { proseEditor } from './content/prose-editor.ts'
import { guardedPg } from './database/guarded-pool.ts'
import { addIndexes } from './database/indexes.ts'
import { editTogether } from './editing/edit-together.ts'
import { env } from './env.ts'
import { migrationsFolder, sourceFolder } from './folders.ts'
import { formsPlugin } from './forms/forms-plugin.ts'
import { loggerOptions } from './logging/payload-logger.ts'
import { noEmail } from './no-email.ts'
import type { Config } from './payload-types.ts'
import { guardEndpoints } from './rest/guard-endpoints.ts'
import { refuseImpossible } from './rest/refuse-impossible.ts'

/** The tenant's documents. Access is decided in src/access; the plugin adds the field and the selector. */
const ofTenant = { useTenantAccess: false }
/** The same where Medusa says which tenant it is. */
const ofMedusasTenant = { useTenantAccess: false, customTenantField: true }

const built = buildConfig({
  admin: {
    user: Users.slug,
    // Others ask gravatar.com for every person's picture.
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
    importMap: { baseDir: sourceFolder },
    meta: { titleSuffix: ' · Tandem' },
    components: {
      beforeNavLinks: ['/admin/console/nav/console-nav.tsx#ConsoleNav'],
      providers: ['/admin/sign-out/leave-nothing.tsx#LeaveNothing'],
      views: { ...consoleViews, createFirstUser: firstAdminView },
      graphics: { Logo: '/admin/brand/logo.tsx#Logo', Icon: '/admin/brand/icon.tsx#Icon' },
    },
  },
  serverURL: env.PAYLOAD_CMS_URL,
  cors: [env.PAYLOAD_CMS_URL, env.STOREFRONT_URL],
  csrf: [env.PAYLOAD_CMS_URL],
  secret: env.PAYLOAD_SECRET,
  telemetry: false,
  email: noEmail,
  // Lines for people in development; for machines, when deployed; a test's own result says enough.
  ...(env.NODE_ENV === 'development' ? {} : { logger: { options: loggerOptions } }),
  graphQL: { disable: true },
  hooks: { afterError: [refuseImpossible] },
  localization: {
    locales: [
      { code: LOCALES[0], label: 'English' },
      { code: LOCALES[1], label: 'العربية', rtl: true },
    ],
    defaultLocale: LOCALES[0],
    fallback: true,
  },
  collections: [
    ProductContent,
    Pages,
    Redirects,
    Media,
    Products,
    Stores,
    Vendors,
    Customers,
    Orders,
    ShopifyProducts,
    BillingProducts,
    BillingPrices,
    Tenants,
    Integrations,
    SyncJobs,
    SyncConflicts,
    WebhookLogs,
    Users,
  ],
  plugins: [
    formsPlugin,
    multiTenantPlugin<Config>({
      collections: {
        pages: ofTenant,
        redirects: ofTenant,
        media: ofTenant,
        forms: ofTenant,
        'billing-products': ofTenant,
        'billing-prices': ofTenant,
        'form-submissions': ofTenant,
        'product-content': ofMedusasTenant,
        products: ofMedusasTenant,
        stores: ofMedusasTenant,
        vendors: ofMedusasTenant,
        orders: ofMedusasTenant,
        'shopify-products': ofMedusasTenant,
      },
      useTenantsCollectionAccess: false,
      // A tenant that goes must not take its documents along.
      cleanupAfterTenantDelete: false,
      userHasAccessToAllTenants: readsEverything,
    }),
    editTogether,
  ],
  // What is to be published later is done by the workers, and asked for by nobody else.
  jobs: { access: { run: () => false }, deleteJobOnComplete: true },
  editor: proseEditor,
  sharp,
  typescript: {
    outputFile: path.join(sourceFolder, 'payload-types.ts'),
    // Payload has every process that it starts in write them anew, in another process that takes seconds: those of the
    // development server, where collections are edited, are enough.
    autoGenerate: process.env.NEXT_RUNTIME !== undefined,
  },
  db: postgresAdapter({
    pg: guardedPg,
    pool: { connectionString: env.DATABASE_URL, max: 20 },
    push: false,
    migrationDir: migrationsFolder,
    afterSchemaInit: [addIndexes],
  }),
})

/** With guards on what Payload brings along, routes and collections. */
export default built.then(guardBroughtAlong).then(guardTenants).then(guardEndpoints)
