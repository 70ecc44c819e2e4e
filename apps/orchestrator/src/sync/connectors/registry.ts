import type { Connector } from './connector.ts'
import { medusaConnector } from './medusa/connector.ts'
import { sanityConnector } from './sanity/connector.ts'
import { shopifyConnector } from './shopify/connector.ts'
import { stripeConnector } from './stripe/connector.ts'

/** The kinds of systems that Payload can be kept in step with: a folder and a line here for each. */
export const CONNECTORS = {
  medusa: medusaConnector,
  sanity: sanityConnector,
  shopify: shopifyConnector,
  stripe: stripeConnector,
} as const satisfies Readonly<Record<string, Connector>>
