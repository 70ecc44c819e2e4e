import { orderLookupSchema } from '@tandem/contracts'
import { leadTo, openForm, plain, type SentForm } from '../../http/forms.ts'
import { refusedForSeconds } from '../../http/limits.ts'
import { problemsOf, returnForm } from '../../http/returned-form.ts'
import { shopper } from '../../medusa/shopper.ts'
import { SourceError } from '../../sources/source-error.ts'
import { orderToken } from './order-token.ts'
import type { FindNotice } from './order-view.ts'

const PAGE = '/order/find'

/** Answers `POST /api/order`: leads who knows an order's number and its e-mail to its page; a wrong pair is never told which of the two was wrong. */
export async function handleOrder(request: Request, peer: string | undefined): Promise<Response> {
  try {
    const form = await openForm(request, peer)
    if (form instanceof Response) return form
    const parsed = orderLookupSchema.safeParse(form.fields)
    if (!parsed.success) {
      const { number = '', email = '' } = form.fields
      const problems = problemsOf(parsed.error)
      returnForm(form.visit, { form: 'find', values: { number, email }, problems })
      return leadTo(form, PAGE)
    }
    // Numbers are easy to guess, so tries are counted by who sends them and by the order that they are for.
    const { store } = form.visit.place
    const account = `order:${store.handle}:${parsed.data.number}`
    if ((await refusedForSeconds('signIns', { ...form.sender, account })) !== null) return back(form, 'slow')
    const id = await shopper(store).findOrder(parsed.data)
    return id === null ? back(form, 'unknown') : leadTo(form, `/order/${orderToken(form.visit, id)}`)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return plain(503, 'The shop can’t be reached at the moment. Please try again shortly.')
  }
}

function back(form: SentForm, notice: FindNotice): Response {
  const { number = '', email = '' } = form.fields
  returnForm(form.visit, { form: 'find', values: { number, email }, problems: {} })
  return leadTo(form, PAGE, { notice })
}
