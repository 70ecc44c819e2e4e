import { STRIPE_BINDINGS } from '@tandem/sync-core'
import type { Connector } from '../connector.ts'
import { makeWebhook } from './make-webhook.ts'
import { openStripe } from './open-stripe.ts'
import { replacedIn } from './replaced.ts'
import { accountOf, stripeSettingsSchema } from './settings.ts'
import { namedIn, verifySignature } from './webhook.ts'

/** What is missed by webhooks is looked for by Stripe's own events: one call for both lanes. */
const SWEEP_SECONDS = 5 * 60

/** One Stripe account of one tenant, in test or in live mode. */
export const stripeConnector = {
  name: 'stripe',
  label: 'Stripe',
  settings: stripeSettingsSchema,
  accountOf,
  isOfTenant: true,
  sweepSeconds: SWEEP_SECONDS,
  bindings: STRIPE_BINDINGS,
  open: openStripe,
  makeWebhook,
  webhook: { path: '/api/stripe/webhook', verify: verifySignature, namedIn, replacedIn },
} satisfies Connector<typeof stripeSettingsSchema>
