import { receiveWebhook } from '../../../../../sync/receive-webhook.ts'
import { dashboardRecords } from '../../../../../sync/webhook-sources.ts'

const source = dashboardRecords('product')

/** Who may call: whoever signs with DASHBOARD_WEBHOOK_SECRET. */
export const POST = (request: Request): Promise<Response> => receiveWebhook(request, source)
