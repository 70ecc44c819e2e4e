import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { StackError } from '../stack-error.ts'

// The form of Standard Webhooks; several separated by spaces while a secret is being replaced.
const webhookSecret = z
  .string()
  .regex(
    /^whsec_[A-Za-z0-9+/]{32,}={0,2}( whsec_[A-Za-z0-9+/]{32,}={0,2})*$/,
    'must be whsec_<base64 of at least 24 bytes>',
  )
const token = z.string().min(16, 'must have at least 16 characters')

const secrets = {
  MEDUSA_WEBHOOK_SECRET: webhookSecret,
  MEDUSA_SYNC_SECRET: webhookSecret,
  STOREFRONT_PURGE_SECRET: webhookSecret,
  STOREFRONT_FORMS_SECRET: webhookSecret,
  DASHBOARD_WEBHOOK_SECRET: webhookSecret,
  STOREFRONT_COOKIE_SECRET: token,
  JWT_SECRET: token,
  COOKIE_SECRET: token,
  PAYLOAD_SECRET: token,
  INTEGRATIONS_SECRET: token,
  CRON_SECRET: token,
  OPERATOR_TOKEN: token,
  BACKEND_DATABASE_PASSWORD: token,
  ORCHESTRATOR_DATABASE_PASSWORD: token,
}
const secretsSchema = z.object(secrets)

const url = z.url().optional()
const text = z.string().optional()

const optionalPort = z.coerce.number().int().min(1).max(65_535, 'must be a port: 1 to 65535').optional()

/** The ports at which the apps listen, when not the usual ones. */
const ports = {
  BACKEND_PORT: optionalPort,
  ORCHESTRATOR_PORT: optionalPort,
  STOREFRONT_PORT: optionalPort,
}

/** Whose requests are counted, and how many may come; the apps say what is wrong with them. */
const rateLimits = {
  TRUSTED_PROXIES: text,
  RATE_LIMIT_EXEMPT: text,
  RATE_LIMIT_PUBLIC: text,
  RATE_LIMIT_SIGN_INS: text,
  RATE_LIMIT_ACCOUNTS: text,
  RATE_LIMIT_REFUSALS: text,
  RATE_LIMIT_BODY_SECONDS: text,
}
/** The variables of alerts; the orchestrator says what is wrong with them. */
const alerts = {
  ALERT_WEBHOOK_URL: text,
  ALERT_WEBHOOK_SECRET: text,
  ALERT_SMTP_URL: text,
  ALERT_EMAIL_FROM: text,
  ALERT_EMAIL_TO: text,
  ALERT_OLDEST_SECONDS: text,
  ALERT_PARKED: text,
  ALERT_CONFLICTS: text,
  ALERT_DRIFT: text,
}
/** Cards are taken through Stripe when all are set; the apps say what is wrong with them. */
const stripe = {
  STRIPE_API_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  STRIPE_PUBLISHABLE_KEY: text,
}
/** Everything a person may set for the whole stack. Addresses that are not set follow from the ports. */
const settingsSchema = secretsSchema.extend({
  DATABASE_URL: url,
  REDIS_URL: url,
  MEDUSA_BACKEND_URL: url,
  PAYLOAD_CMS_URL: url,
  PAYLOAD_WEBHOOK_URL: url,
  STOREFRONT_URL: url,
  ...ports,
  STORE_ADDRESSES: text,
  DASHBOARD_API_URL: url,
  MEDUSA_PUBLISHABLE_KEY: text,
  SMTP_URL: url,
  PICTURE_HOSTS: text,
  MAIL_FROM: text,
  FORM_SUBMISSIONS_KEPT_DAYS: text,
  RECONCILE_HOUR: text,
  RECONCILE_INTERVAL_SECONDS: text,
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  ...rateLimits,
  ...alerts,
  ...stripe,
})
const completeSchema = settingsSchema.superRefine((given, context) => {
  const names = Object.keys(stripe)
  const missing = names.filter((name) => Object(given)[name] === undefined)
  if (missing.length === names.length) return
  for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'is missing' })
})
export type Settings = z.infer<typeof settingsSchema>
export type Variables = Readonly<Record<string, string | undefined>>

export const settingNames = Object.keys(settingsSchema.shape)

/** Answers what was set of the limits on requests. The stack's own apps call each other on this machine, uncounted. */
export function rateLimitsOf(settings: Settings): Record<string, string> {
  const set = Object.entries(settings).filter(([name]) => name in rateLimits)
  return { RATE_LIMIT_EXEMPT: '127.0.0.0/8 ::1', ...Object.fromEntries(set) }
}

/** Answers what was set of the alerts. */
export function alertsOf(settings: Settings): Record<string, string> {
  const set = Object.entries(settings).flatMap(([name, value]) =>
    name in alerts && value !== undefined ? [[name, value]] : [],
  )
  return Object.fromEntries(set)
}

/** New random values for the secrets that are not among the given variables. */
export function makeMissingSecrets(given: Variables): Record<string, string> {
  const missing = Object.entries(secrets).filter(([name]) => !given[name])
  return Object.fromEntries(missing.map(([name, form]) => [name, makeSecret(form === webhookSecret)]))
}

/** Reads the ports alone, also where other variables are wrong; a port that is wrong counts as not set. */
export function parsePorts(variables: Variables): Pick<Settings, keyof typeof ports> {
  const read = (name: keyof typeof ports) => optionalPort.safeParse(variables[name] || undefined).data
  return {
    BACKEND_PORT: read('BACKEND_PORT'),
    ORCHESTRATOR_PORT: read('ORCHESTRATOR_PORT'),
    STOREFRONT_PORT: read('STOREFRONT_PORT'),
  }
}

/** Parses the variables; throws StackError naming every one that is missing or wrong. */
export function parseSettings(variables: Variables): Settings {
  // `NAME=` in a file means "not set".
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = completeSchema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return `  ${name}: ${given[name] === undefined ? 'is missing' : message}`
  })
  throw new StackError(
    `The environment is not complete:\n${lines.join('\n')}\nSet them in .env (see .env.example); \`pnpm dev\` writes one with random secrets.`,
  )
}

const makeSecret = (forWebhooks: boolean) =>
  forWebhooks ? `whsec_${randomBytes(32).toString('base64')}` : randomBytes(24).toString('base64url')
