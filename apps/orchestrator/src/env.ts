import { storeOriginsSchema } from '@tandem/contracts/shop'
import { rateLimitVariables } from '@tandem/rate-limit'
import { parseSecrets } from '@tandem/signed-webhooks'
import { z } from 'zod'

/** One or several signing secrets, separated by spaces while one is being replaced. */
const signingSecrets = z.string().transform((text, context) => {
  try {
    return parseSecrets(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is not a secret' })
    return z.NEVER
  }
})
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const secretText = z.string().min(16, 'needs at least 16 characters')
/** One or several texts that nobody can guess, separated like signing secrets. */
const secretTexts = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((token) => token !== ''))
  .pipe(z.array(secretText).min(1, 'needs at least one token'))

/** From how many on somebody is told. */
const threshold = (usual: number) => z.coerce.number().int().min(1).default(usual)

/** The receivers of alerts: a webhook, an e-mail, both or nobody. */
const alertVariables = {
  ALERT_WEBHOOK_URL: address.optional(),
  ALERT_WEBHOOK_SECRET: signingSecrets.optional(),
  ALERT_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ALERT_EMAIL_FROM: z.string().min(3).optional(),
  ALERT_EMAIL_TO: z.string().min(3).optional(),
  /** Seconds that the oldest change has waited. */
  ALERT_OLDEST_SECONDS: threshold(300),
  ALERT_PARKED: threshold(1),
  ALERT_CONFLICTS: threshold(10),
  ALERT_DRIFT: threshold(1),
}

/** Variables that are needed as soon as another one is set. */
const TOGETHER = {
  ALERT_WEBHOOK_SECRET: 'ALERT_WEBHOOK_URL',
  ALERT_EMAIL_FROM: 'ALERT_SMTP_URL',
  ALERT_EMAIL_TO: 'ALERT_SMTP_URL',
} as const

const variables = z.object({
  ...alertVariables,
  ...rateLimitVariables,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  PAYLOAD_SECRET: secretText,
  /** This app's own public address. */
  PAYLOAD_CMS_URL: address,
  MEDUSA_BACKEND_URL: address,
  STOREFRONT_URL: address,
  /** Stores that have a host of their own: that is where their drafts are previewed. */
  STORE_ADDRESSES: storeOriginsSchema,
  MEDUSA_WEBHOOK_SECRET: signingSecrets,
  MEDUSA_SYNC_SECRET: signingSecrets,
  STOREFRONT_PURGE_SECRET: signingSecrets,
  STOREFRONT_FORMS_SECRET: signingSecrets,
  DASHBOARD_WEBHOOK_SECRET: signingSecrets,
  /** Encrypts the settings of integrations: the first one closes, all of them open. */
  INTEGRATIONS_SECRET: secretTexts,
  CRON_SECRET: secretTexts,
  OPERATOR_TOKEN: secretTexts,
  /** Where traces are sent, in OTLP over HTTP; none are made without. */
  OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
  /** Two Shopify shops of our own to look at, in development alone. */
  DEMO_SHOPIFY: z.enum(['', '0', '1']).default(''),
  /** A Stripe of our own with an account for each tenant, in development alone. */
  DEMO_STRIPE: z.enum(['', '0', '1']).default(''),
  /** A Sanity of our own with a dataset for each tenant, in development alone. It brings a Stripe: that one bills. */
  DEMO_SANITY: z.enum(['', '0', '1']).default(''),
  /** Where the receiver process listens. */
  RECEIVER_PORT: z.coerce.number().int().min(1).max(65_535).default(3_002),
  /** Days after which what visitors have sent with a form is deleted. */
  FORM_SUBMISSIONS_KEPT_DAYS: z.coerce.number().int().min(1).max(3_650).default(365),
  /** The hour of the day, in UTC, in which everything is compared. */
  RECONCILE_HOUR: z.coerce.number().int().min(0).max(23).default(3),
  /** How often what has changed lately is compared. */
  RECONCILE_INTERVAL_SECONDS: z.coerce.number().int().min(5).max(3_600).default(60),
})
const environmentSchema = variables.superRefine((read, context) => {
  for (const name of ['DEMO_SHOPIFY', 'DEMO_STRIPE', 'DEMO_SANITY'] as const)
    if (read[name] === '1' && read.NODE_ENV === 'production')
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'is for development: what it shows is invented',
      })
  for (const [name, other] of Object.entries(TOGETHER)) {
    const isMissing = Reflect.get(read, other) !== undefined && Reflect.get(read, name) === undefined
    if (isMissing) context.addIssue({ code: 'custom', path: [name], message: 'is missing' })
  }
})
export type Environment = z.infer<typeof environmentSchema>

/**
 * Every setting of this app.
 *
 * @throws {Error} naming each wrong variable, never its value.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const result = environmentSchema.safeParse(source)
  if (result.success) return result.data
  const wrong = result.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `  ${name}: ${source[name] === undefined ? 'is missing' : message}`
  })
  throw new Error(`The orchestrator cannot start. Correct these variables:\n${wrong.join('\n')}`)
}

// A build and the code generators load the config but serve nobody, so they need no secret. What stands
// here instead reaches no running app: starting it evaluates this file anew.
const isBuilding =
  process.env.NEXT_PHASE === 'phase-production-build' || process.env.TANDEM_PHASE === 'tooling'

const UNUSED = 'not-used-while-building'
const UNUSED_SIGNING_SECRET = `whsec_${'A'.repeat(43)}=`
const BUILD_VARIABLES = {
  DATABASE_URL: `postgres://localhost/${UNUSED}`,
  REDIS_URL: 'redis://localhost',
  PAYLOAD_SECRET: UNUSED,
  PAYLOAD_CMS_URL: 'http://localhost:3001',
  MEDUSA_BACKEND_URL: 'http://localhost:9000',
  STOREFRONT_URL: 'http://localhost:3000',
  MEDUSA_WEBHOOK_SECRET: UNUSED_SIGNING_SECRET,
  MEDUSA_SYNC_SECRET: UNUSED_SIGNING_SECRET,
  STOREFRONT_PURGE_SECRET: UNUSED_SIGNING_SECRET,
  STOREFRONT_FORMS_SECRET: UNUSED_SIGNING_SECRET,
  DASHBOARD_WEBHOOK_SECRET: UNUSED_SIGNING_SECRET,
  INTEGRATIONS_SECRET: UNUSED,
  CRON_SECRET: UNUSED,
  OPERATOR_TOKEN: UNUSED,
}

export const env: Environment = readEnvironment(isBuilding ? BUILD_VARIABLES : process.env)
