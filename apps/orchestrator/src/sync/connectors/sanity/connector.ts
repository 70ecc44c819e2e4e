import { SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { SANITY_BINDINGS } from '@tandem/sync-core'
import type { Connector } from '../connector.ts'
import { openSanity } from './open-sanity.ts'
import { accountOf, sanitySettingsSchema } from './settings.ts'
import { namedIn, verifySignature } from './webhook.ts'

/** One dataset of one Sanity project, in which a tenant's editors describe what Stripe bills. */
export const sanityConnector = {
  name: 'sanity',
  label: 'Sanity',
  settings: sanitySettingsSchema,
  accountOf,
  isOfTenant: true,
  billedBy: 'stripe',
  bindings: SANITY_BINDINGS,
  open: openSanity,
  webhook: {
    path: '/api/sanity/webhook',
    sentByPages: SIGNATURE_HEADER_NAME,
    verify: verifySignature,
    namedIn,
  },
} as const satisfies Connector<typeof sanitySettingsSchema>
