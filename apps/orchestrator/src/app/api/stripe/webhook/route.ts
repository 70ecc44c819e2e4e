import { receiveFromSigner } from '../../../../sync/receive/receive-webhook.ts'

/** Who may call: an account that is connected, by a signature with one of the secrets in its settings. */
export const POST = (request: Request): Promise<Response> => receiveFromSigner('stripe', request)
