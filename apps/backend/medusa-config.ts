import { defineConfig } from '@medusajs/framework/utils'
import { env } from './src/env.ts'
import { filesFolder, mailFolder } from './src/files/folder.ts'
import { stripeProviders } from './src/payment/stripe.ts'

const redisUrl = env.REDIS_URL

const cors = (...origins: string[]) => origins.join(',')

/** One-off commands (migrations, scripts, a build) leave the outbox to the processes that serve. */
const oneOff = /^(exec|db:|build|user|plugin|telemetry)/.test(process.argv[2] ?? '')
const relays = !oneOff && env.NODE_ENV !== 'test' && env.MEDUSA_WORKER_MODE !== 'worker'

/**
 * Medusa's query cache. Off unless MEDUSA_FF_CACHING is true: it forgets a product when its own events say
 * so, and a price list, a category, stock and direct SQL fire none that name the product, so a shop would
 * show old prices for up to an hour. The storefront caches by tag and is told by the outbox instead.
 */
const queryCache = {
  resolve: '@medusajs/medusa/caching',
  options: {
    providers: [
      { id: 'redis', resolve: '@medusajs/medusa/caching-redis', is_default: true, options: { redisUrl } },
    ],
  },
}

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    // A killed backend must not keep its locks for minutes.
    databaseDriverOptions: { idle_in_transaction_session_timeout: 30_000 },
    redisUrl,
    workerMode: env.MEDUSA_WORKER_MODE,
    // Plain http works for the admin on localhost; behind TLS the proxy's address decides.
    cookieOptions: { sameSite: 'lax', secure: env.MEDUSA_BACKEND_URL.startsWith('https://') },
    http: {
      storeCors: cors(env.STOREFRONT_URL),
      adminCors: cors(env.MEDUSA_BACKEND_URL, env.PAYLOAD_CMS_URL),
      authCors: cors(env.MEDUSA_BACKEND_URL, env.STOREFRONT_URL),
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
    },
  },
  // Tests call routes; they have no admin build to serve.
  admin: { path: '/app', disable: env.NODE_ENV === 'test' },
  featureFlags: { index_engine: true },
  modules: [
    { resolve: '@medusajs/medusa/index-module' },
    {
      resolve: '@medusajs/medusa/event-bus-redis',
      options: {
        redisUrl,
        jobOptions: {
          attempts: 5,
          backoff: { type: 'exponential', delay: 500 },
          removeOnFail: { count: 1000 },
        },
        workerOptions: { concurrency: 8 },
      },
    },
    { resolve: '@medusajs/medusa/workflow-engine-redis', options: { redis: { redisUrl } } },
    {
      resolve: '@medusajs/medusa/locking',
      options: {
        providers: [
          { id: 'redis', resolve: '@medusajs/medusa/locking-redis', is_default: true, options: { redisUrl } },
        ],
      },
    },
    {
      resolve: '@medusajs/medusa/file',
      options: {
        providers: [
          {
            id: 'local',
            resolve: '@medusajs/medusa/file-local',
            options: {
              upload_dir: filesFolder,
              private_upload_dir: filesFolder,
              backend_url: `${env.MEDUSA_BACKEND_URL}/static`,
            },
          },
        ],
      },
    },
    {
      resolve: '@medusajs/medusa/notification',
      options: {
        providers: [
          {
            id: 'mail',
            resolve: './src/modules/mail',
            options: { channels: ['email'], from: env.MAIL_FROM, smtpUrl: env.SMTP_URL, folder: mailFolder },
          },
        ],
      },
    },
    { resolve: '@medusajs/medusa/payment', options: { providers: stripeProviders(env) } },
    ...(env.MEDUSA_FF_CACHING ? [queryCache] : []),
    { resolve: './src/modules/tenant' },
    { resolve: './src/modules/vendor' },
    { resolve: './src/modules/content' },
    { resolve: './src/modules/card-payments' },
    { resolve: './src/modules/sync-outbox', options: { relay: relays } },
  ],
})
