import { parseReturnRequest, redirectTo } from '../../http/forms/forms.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'
import { returnFromBank } from './finish-card-payment.ts'

/** Answers `GET /<store>/<locale>/checkout/return`: a visitor comes back from their bank, paid or not. */
export async function handleReturn(
  request: Request,
  peer: string | undefined,
  address: unknown,
): Promise<Response> {
  try {
    const form = await parseReturnRequest(request, peer, address)
    if (form instanceof Response) return form
    try {
      return await returnFromBank(form, new URL(request.url).searchParams.get('redirect_status'))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      log('error', 'checkout.failed', { step: 'return', code: error.code, message: error.message })
      // The bank may have let it through, so nobody is told that nothing was ordered.
      return redirectTo(form, '/checkout/review', { problem: 'processing' })
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse(503, 'The shop can’t be reached at the moment. Please load this page again shortly.')
  }
}
