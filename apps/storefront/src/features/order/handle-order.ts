import { orderLookupSchema } from '@tandem/contracts/shop'
import { parseFormRequest, redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { problemsOf, returnForm } from '../../http/forms/returned-form.ts'
import { refusedForSeconds } from '../../http/gate/limits.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { storeApi } from '../../medusa/store-api.ts'
import { SourceError } from '../../sources/source-error.ts'
import { orderToken } from './order-token.ts'
import type { FindNotice } from './order-view.ts'

const PAGE = '/order/find'

/** Answers `POST /api/order`: leads who knows an order's number and its e-mail to its page; a wrong pair is never told which of the two was wrong. */
export async function handleOrder(request: Request, peer: string | undefined): Promise<Response> {
  try {
    const form = await parseFormRequest(request, peer)
    if (form instanceof Response) return form
    const parsed = orderLookupSchema.safeParse(form.fields)
    if (!parsed.success) {
      const { number = '', email = '' } = form.fields
      const problems = problemsOf(parsed.error)
      returnForm(form.context, { form: 'find', values: { number, email }, problems })
      return redirectTo(form, PAGE)
    }
    // Numbers are easy to guess, so tries are counted by who sends them and by the order that they are for.
    const { store } = form.context.place
    const account = `order:${store.handle}:${parsed.data.number}`
    if ((await refusedForSeconds('signIns', { ...form.sender, account })) !== null) return back(form, 'slow')
    const id = await storeApi(store).findOrder(parsed.data)
    return id === null ? back(form, 'unknown') : redirectTo(form, `/order/${orderToken(form.context, id)}`)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse(503, 'The shop can’t be reached at the moment. Please try again shortly.')
  }
}

function back(form: SentForm, notice: FindNotice): Response {
  const { number = '', email = '' } = form.fields
  returnForm(form.context, { form: 'find', values: { number, email }, problems: {} })
  return redirectTo(form, PAGE, { notice })
}
