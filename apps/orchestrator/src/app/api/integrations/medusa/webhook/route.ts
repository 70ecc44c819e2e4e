import { receiveWebhook } from '../../../../../sync/receive-webhook.ts'
import { medusaEvents } from '../../../../../sync/webhook-sources.ts'

/** Who may call: whoever signs with MEDUSA_WEBHOOK_SECRET. */
export const POST = (request: Request): Promise<Response> => receiveWebhook(request, medusaEvents)
