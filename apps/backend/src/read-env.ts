import { storeOriginsSchema } from '@tandem/contracts/shop'
import { rateLimitVariables } from '@tandem/rate-limit'
import { parseSecrets } from '@tandem/signed-webhooks'
import { z } from 'zod'

const secretText = z.string().min(16, 'needs at least 16 characters; make one with: openssl rand -base64 32')

/** `whsec_<base64>`, several while one is replaced: the first signs, all verify. */
const signingSecrets = z.string().transform((text, context) => {
  try {
    return parseSecrets(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is malformed' })
    return z.NEVER
  }
})

const url = z.url({ protocol: /^https?$/, error: 'needs an http(s) address' })
const webAddress = url.transform((text) => text.replace(/\/+$/, ''))

const schema = z.object({
  ...rateLimitVariables,
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'needs an address like postgres://user@host/database',
  }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'needs an address like redis://host:6379' }),
  JWT_SECRET: secretText,
  COOKIE_SECRET: secretText,
  MEDUSA_WEBHOOK_SECRET: signingSecrets,
  MEDUSA_SYNC_SECRET: signingSecrets,
  PAYLOAD_WEBHOOK_URL: url,
  MEDUSA_BACKEND_URL: webAddress.default('http://localhost:9000'),
  PAYLOAD_CMS_URL: webAddress.default('http://localhost:3001'),
  STOREFRONT_URL: webAddress.default('http://localhost:3000'),
  /** Stores that have a host of their own: e-mails lead there. */
  STORE_ADDRESSES: storeOriginsSchema,
  MEDUSA_FF_CACHING: z.stringbool().default(false),
  MEDUSA_WORKER_MODE: z.enum(['shared', 'worker', 'server']).default('shared'),
  /** The mail server that e-mails to customers go to; without it they are put into the folder `.tandem/mail`. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'needs an address like smtps://user:password@host' })
    .optional(),
  MAIL_FROM: z.string().default('Tandem <shop@localhost>'),
  /** Hosts from which pictures of products that are brought in are copied, separated by spaces. */
  PICTURE_HOSTS: z
    .string()
    .default('cdn.shopify.com')
    .transform((text) => text.split(/\s+/).filter((host) => host !== '')),
  /** Where a back office other than Tandem's own takes webhooks. */
  DASHBOARD_API_URL: webAddress.optional(),
  DASHBOARD_WEBHOOK_SECRET: signingSecrets.optional(),
  /** Cards are taken when both are set; neither is a shop that sends invoices. */
  STRIPE_API_KEY: z
    .string()
    .regex(/^(sk|rk)_\w+$/, 'needs a secret key of Stripe, sk_… or rk_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w+$/, 'needs the signing secret of the webhook endpoint at Stripe, whsec_…')
    .optional(),
})
/** Pairs of variables: the first makes no sense without the second. */
const PAIRS = [
  ['DASHBOARD_API_URL', 'DASHBOARD_WEBHOOK_SECRET'],
  ['STRIPE_API_KEY', 'STRIPE_WEBHOOK_SECRET'],
  ['STRIPE_WEBHOOK_SECRET', 'STRIPE_API_KEY'],
] as const
const environment = schema.superRefine((env, context) => {
  for (const [name, other] of PAIRS) {
    if (env[name] !== undefined && env[other] === undefined)
      context.addIssue({ code: 'custom', path: [other], message: 'is missing' })
  }
})
export type Env = z.infer<typeof schema>

/**
 * The backend's settings.
 *
 * @throws {Error} naming every variable that is missing or wrong, without showing a value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.')
    return `  ${name}: ${given[name] === undefined ? 'is missing' : issue.message}`
  })
  throw new Error(`The backend cannot start, its environment is wrong:\n${lines.join('\n')}`)
}
