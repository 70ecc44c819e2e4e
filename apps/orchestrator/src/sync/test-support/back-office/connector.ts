import { z } from 'zod'
import type { Connector } from '../../connectors/connector.ts'
import { backOfficeCustomerBinding } from './customer.ts'
import { openBackOffice } from './open-back-office.ts'
import { namedIn, verifySignature } from './webhook.ts'

const settings = z.object({
  url: z.url(),
  /** Of its interface, and of the signatures of its webhooks. */
  key: z.string().min(8),
})
export type Settings = z.infer<typeof settings>

/** The kind of system that the back office is: neither compare-and-set nor ids of ours. */
export const backOfficeConnector = {
  name: 'back-office',
  label: 'Back office',
  settings,
  bindings: { customer: backOfficeCustomerBinding },
  open: openBackOffice,
  webhook: { verify: verifySignature, namedIn },
} satisfies Connector<typeof settings>
