import { defineConfig } from '@medusajs/framework/utils'
import { env } from './src/env.ts'
import { filesFolder, mailFolder } from './src/files/folder.ts'
import { scrubOutput } from './src/logging/scrub-output.ts'
import { stripeProviders } from './src/payment/stripe.ts'
import { prepareApp } from './src/request-gate/prepare-app.ts'

const redisUrl = env.REDIS_URL

const cors = (...origins: string[]) => origins.join(',')

/** One-off commands (migrations, scripts, a build) leave the outbox to the processes that serve. */
const oneOff = /^(exec|db:|build|user|plugin|telemetry)/.test(process.argv[2] ?? '')
const relays = !oneOff && env.NODE_ENV !== 'test' && env.MEDUSA_WORKER_MODE !== 'worker'

/**
 * The database for what serves requests: no statement runs on for nobody. A migration, a seed and a script take as
 * long as they take. In the address, because Medusa hands no such option on.
 */
function withLimits(databaseUrl: string): string {
  const address = new URL(databaseUrl)
  address.searchParams.set('statement_timeout', '15000')
  address.searchParams.set('lock_timeout', '10000')
  return address.href
}

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

scrubOutput()

/** Not one of Medusa's own settings: the patched framework calls it (docs/decisions). */
const gate = { prepareApp }

export default defineConfig({
  projectConfig: {
    databaseUrl: oneOff ? env.DATABASE_URL : withLimits(env.DATABASE_URL),
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
      ...gate,
    },
  },
  // Tests call routes; they have no admin build to serve.
  admin: { path: '/app', disable: env.NODE_ENV === 'test' },
  modules: [
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
          {
            id: 'redis',
            resolve: '@medusajs/medusa/locking-redis',
            is_default: true,
            // Buyers of one item are served one after another. Who waits longer than five seconds, Medusa's own
            // limit, was told of a conflict instead of whether there is any left.
            options: { redisUrl, waitLockingTimeout: 15 },
          },
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
            options: {
              channels: ['email'],
              from: env.MAIL_FROM,
              smtpUrl: env.SMTP_URL,
              folder: env.NODE_ENV === 'production' ? undefined : mailFolder,
            },
          },
        ],
      },
    },
    { resolve: '@medusajs/medusa/payment', options: { providers: stripeProviders(env) } },
    ...(env.MEDUSA_FF_CACHING ? [queryCache] : []),
    {
      resolve: '@medusajs/medusa/auth',
      options: { providers: [{ id: 'emailpass', resolve: './src/modules/password-sign-in' }] },
    },
    { resolve: './src/modules/sessions' },
    { resolve: './src/modules/tenant' },
    { resolve: './src/modules/vendor' },
    { resolve: './src/modules/content' },
    { resolve: './src/modules/card-payments' },
    { resolve: './src/modules/customer-sign-in' },
    { resolve: './src/modules/sync-outbox', options: { relay: relays } },
  ],
})
