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
  JWT_SECRET: token,
  COOKIE_SECRET: token,
  PAYLOAD_SECRET: token,
  CRON_SECRET: token,
  OPERATOR_TOKEN: token,
}
const secretsSchema = z.object(secrets)

const url = z.url().optional()
/** Everything a person may set for the whole stack. Addresses that are not set follow from the ports. */
const settingsSchema = secretsSchema.extend({
  DATABASE_URL: url,
  REDIS_URL: url,
  MEDUSA_BACKEND_URL: url,
  PAYLOAD_CMS_URL: url,
  PAYLOAD_WEBHOOK_URL: url,
  STOREFRONT_URL: url,
  MEDUSA_PUBLISHABLE_KEY: z.string().optional(),
  RECONCILE_HOUR: z.string().optional(),
  RECONCILE_INTERVAL_SECONDS: z.string().optional(),
})
export type Settings = z.infer<typeof settingsSchema>
export type Variables = Readonly<Record<string, string | undefined>>

export const settingNames = Object.keys(settingsSchema.shape)

/** New random values for the secrets that are not among the given variables. */
export function makeMissingSecrets(given: Variables): Record<string, string> {
  const missing = Object.entries(secrets).filter(([name]) => !given[name])
  return Object.fromEntries(missing.map(([name, form]) => [name, makeSecret(form === webhookSecret)]))
}

/** Parses the variables; throws StackError naming every one that is missing or wrong. */
export function parseSettings(variables: Variables): Settings {
  // `NAME=` in a file means "not set".
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = settingsSchema.safeParse(given)
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
