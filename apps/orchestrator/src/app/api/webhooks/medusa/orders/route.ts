import { receiveWebhook } from '../../../../../sync/receive-webhook.ts'
import { WEBHOOK_ROUTES } from '../../../../../sync/webhook-sources.ts'

/** Who may call: whoever signs with DASHBOARD_WEBHOOK_SECRET. */
export const POST = (request: Request): Promise<Response> =>
  receiveWebhook(request, WEBHOOK_ROUTES['/api/webhooks/medusa/orders'])
