import { receiveFromSigner } from '../../../../sync/receive/receive-webhook.ts'
import { answerPreflight } from '../../../../sync/receive/sent-by-pages.ts'

/** Who may call: a dataset that is connected, or its Studio, by a signature with one of the secrets in its settings. */
export const POST = (request: Request): Promise<Response> => receiveFromSigner('sanity', request)

/** What a browser asks before it sends what the Studio's button has signed. */
export const OPTIONS = (): Response => answerPreflight('sanity')
