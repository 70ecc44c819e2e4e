import { answerJson, parseFormRequest, redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'
import { sessionOf } from '../session/session.ts'
import { cartFormSchema } from './cart-form.ts'
import { type CartAnswer, type CartProblem, MOST } from './cart-view.ts'
import { type CartChanged, changeCart } from './change-cart.ts'
import { viewOf } from './open-cart.ts'

/**
 * Answers `POST /api/cart`: a form of the shop, with script or without. Without it the answer is 303 to the
 * cart's page, with it the cart as JSON; what could not be done is said in both.
 */
export async function handleCart(request: Request, peer: string | undefined): Promise<Response> {
  const form = await parseFormRequest(request, peer).catch(ofSource)
  if (form === null) return refuse(503, 'The shop can’t be reached at the moment. Please try again shortly.')
  if (form instanceof Response) return form
  const parsed = cartFormSchema.safeParse(form.fields)
  if (!parsed.success) {
    const tooMany = Number(form.fields.quantity) > MOST
    if (!tooMany) return refuse(400, 'This is no form of the cart.')
    return answerWith(form, failure('too-many'))
  }
  try {
    return await answerWith(form, await changeCart(form.context, parsed.data))
  } catch (error) {
    const refused = error instanceof SourceError && error.refusal !== null
    if (!(error instanceof SourceError)) {
      log('error', 'cart.failed', { message: error instanceof Error ? error.message : String(error) })
    }
    return answerWith(form, failure(error instanceof SourceError && !refused ? 'away' : 'failed'))
  }
}

async function answerWith(form: SentForm, changed: CartChanged): Promise<Response> {
  const { problem, left, removed } = changed
  if (!form.wantsJson) {
    return redirectTo(form, '/cart', {
      problem,
      left: left === null ? null : String(left),
      ...(removed && {
        removed: removed.variantId,
        product: removed.productId,
        quantity: String(removed.quantity),
        title: removed.title,
      }),
    })
  }
  const unread = problem === 'away' || problem === 'failed' || problem === 'too-many'
  const answer: CartAnswer = {
    cart: unread ? null : await viewOf(form.context, changed.open),
    signedIn: sessionOf(form.context) !== null,
    problem,
    left,
    removed,
  }
  return answerJson(form, answer, problem === 'away' ? 503 : problem === 'failed' ? 500 : 200)
}

function failure(problem: CartProblem): CartChanged {
  return { open: null, problem, left: null, removed: null }
}

function ofSource(error: unknown): null {
  if (error instanceof SourceError) return null
  throw error
}
