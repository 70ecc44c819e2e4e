import { receiveFromAccount } from '../../../../sync/receive/receive-webhook.ts'

/** Who may call: a shop that is connected, by a signature with one of the secrets in its settings. */
export const POST = (request: Request): Promise<Response> => receiveFromAccount('shopify', request)
