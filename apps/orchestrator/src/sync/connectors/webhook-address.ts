import { env } from '../../env.ts'
import { connectorNamed } from './integrations.ts'

/** Where a kind of system sends its webhooks. */
export const webhookAddress = (connector: string): string =>
  `${env.PAYLOAD_CMS_URL}${connectorNamed(connector)?.webhook?.path ?? `/api/webhooks/${connector}`}`
