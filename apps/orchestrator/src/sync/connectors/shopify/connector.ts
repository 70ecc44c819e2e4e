import { SHOPIFY_BINDINGS, SHOPIFY_BINDINGS_BOTH_WAYS } from '@tandem/sync-core'
import type { Connector } from '../connector.ts'
import { shopifyAuthorization } from './authorization.ts'
import { openShopify } from './open-shopify.ts'
import { shopifySettingsSchema } from './settings.ts'
import { accountIn, demandsIn, namedIn, verifySignature } from './webhook.ts'

/** What is missed by webhooks is looked for each hour: each look costs the shop some of what it may be asked. */
const SWEEP_SECONDS = 60 * 60

/** One Shopify shop of one tenant, through the Admin API. */
export const shopifyConnector = {
  name: 'shopify',
  label: 'Shopify',
  withheldAdvice:
    'Ask for access to protected customer data in the app’s settings (Dev Dashboard, API access); an app that was made in the shop’s admin has it by the shop’s plan. What is known already stays as it is.',
  settings: shopifySettingsSchema,
  accountOf: ({ shop }) => shop,
  isOfTenant: true,
  sweepSeconds: SWEEP_SECONDS,
  bindings: SHOPIFY_BINDINGS,
  bindingsBothWays: SHOPIFY_BINDINGS_BOTH_WAYS,
  authorization: shopifyAuthorization,
  open: openShopify,
  webhook: { verify: verifySignature, accountIn, namedIn, demandsIn },
} satisfies Connector<typeof shopifySettingsSchema>
