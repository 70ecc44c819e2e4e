import { receiveFrom } from '../../../../../sync/receive/receive-webhook.ts'

type Context = { readonly params: Promise<{ integration: string }> }

/** Who may call: whoever signs as the integration's system does, with the key in its settings. */
export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  receiveFrom((await params).integration, request)
