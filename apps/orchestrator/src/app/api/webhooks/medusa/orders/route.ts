import { receiveWebhook } from '../../../../../sync/receive/receive-webhook.ts'
import { WEBHOOK_ROUTES } from '../../../../../sync/receive/webhook-sources.ts'

/** Who may call: whoever signs with DASHBOARD_WEBHOOK_SECRET. */
export const POST = (request: Request): Promise<Response> =>
  receiveWebhook(request, WEBHOOK_ROUTES['/api/webhooks/medusa/orders'])
