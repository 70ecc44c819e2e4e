import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** Restricted keys are enough, and may do less when they are lost. */
const keySchema = z
  .string()
  .trim()
  .regex(/^[rs]k_(test|live)_\w{8,}$/, 'a restricted or secret key: rk_live_…')

const webhookSecretSchema = z
  .string()
  .trim()
  .regex(/^whsec_\w{16,}$/, 'the signing secret of a webhook endpoint: whsec_…')

export const stripeSettingsSchema = z.object({
  /** The account's own id. The key is held against it: it may be another account's. */
  account: z
    .string()
    .trim()
    .regex(/^acct_\w{4,}$/, 'the account’s id: acct_…'),
  secretKey: keySchema,
  /** None until the endpoint is made, two while one is being replaced. */
  webhookSecrets: z.array(webhookSecretSchema).max(2).default([]),
  /** This installation, in the traces that it leaves with what it writes: several may work with one account. */
  origin: z.uuid().default(() => randomUUID()),
  /** Where a stand-in of Stripe's listens, in tests and demos. */
  endpoint: z.url().optional(),
})
export type StripeSettings = z.infer<typeof stripeSettingsSchema>

export type Mode = 'test' | 'live'

/** Test and live have nothing in common but the account's name. */
export const modeOf = ({ secretKey }: Pick<StripeSettings, 'secretKey'>): Mode =>
  secretKey.startsWith('rk_live_') || secretKey.startsWith('sk_live_') ? 'live' : 'test'

/** No two integrations are of the same account in the same mode. */
export const accountOf = (settings: StripeSettings): string => `${settings.account} (${modeOf(settings)})`
