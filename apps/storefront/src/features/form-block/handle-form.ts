import { createHmac } from 'node:crypto'
import { MAX_SUBMISSION_BYTES, type Submission } from '@tandem/contracts/content'
import { setResponseStatus } from '@tanstack/react-start/server'
import { env } from '../../env.ts'
import { wholeNumberOf } from '../../http/address/search-text.ts'
import { parseFormRequest, redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { refusedForSeconds } from '../../http/gate/limits.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { log } from '../../log/log.ts'
import { sendSubmission } from '../../payload/send-submission.ts'
import { SourceError } from '../../sources/source-error.ts'
import { TRAP } from './field-names.ts'
import { type ReturnedSubmission, withReturned } from './returned-submission.ts'

const HOUR_MS = 3_600_000

/**
 * Answers a form that is posted to the page that shows it: 303 when it was taken, so that loading the page again
 * sends nothing again; else the page once more, with what was typed.
 */
export async function handleForm<Page>(
  sent: { request: Request; peer: string | undefined },
  page: { store: string; locale: string; slug: string },
  makePage: () => Page,
): Promise<Response | Awaited<Page>> {
  try {
    const form = await parseFormRequest(sent.request, sent.peer, {
      address: page,
      maxBytes: MAX_SUBMISSION_BYTES,
    })
    if (form instanceof Response) return form
    const id = wholeNumberOf(new URL(sent.request.url).searchParams.get('form'))
    if (!id) return refuse(400, 'This is no form of the page.')
    const { [TRAP]: bait, ...values } = form.fields
    if (bait) return confirm(form, page.slug, id)

    const again = (status: number, why: Partial<ReturnedSubmission>) => {
      setResponseStatus(status)
      return withReturned({ form: id, values, problems: {}, ...why }, () => makePage())
    }
    if ((await refusedForSeconds('signIns', form.sender)) !== null)
      return await again(429, { notice: 'slow' })
    const { store, locale } = form.context.place
    const submission = { store: store.handle, locale, page: page.slug, form: id, values }
    try {
      const outcome = await sendSubmission({ ...submission, key: keyOf(submission, form, Date.now()) })
      if (outcome.outcome === 'refused') return await again(422, { problems: outcome.problems })
      if (outcome.outcome === 'unknown') return await again(422, { notice: 'gone' })
      return outcome.redirectTo === null ? confirm(form, page.slug, id) : redirectTo(form, outcome.redirectTo)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      log('error', 'form.not_taken', { form: id, code: error.code })
      const isAway = error.code === 'PEER_UNREACHABLE' || error.code === 'PEER_FAILED'
      return await again(503, { notice: isAway ? 'away' : 'failed' })
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse(
      503,
      'The shop can’t be reached at the moment. Nothing was sent; please go back and try again.',
    )
  }
}

function confirm(form: SentForm, slug: string, id: number): Response {
  const answer = redirectTo(form, slug === 'home' ? '' : `/pages/${slug}`, { sent: String(id) })
  answer.headers.set('location', `${answer.headers.get('location')}#form-${id}`)
  return answer
}

/** The same from the same visitor within the hour is one: a second click, or a page that was gone back to. */
function keyOf(submission: Omit<Submission, 'key'>, { sender }: SentForm, now: number): string {
  const [secret = ''] = env().STOREFRONT_COOKIE_SECRET
  const said = JSON.stringify([submission, sender, Math.floor(now / HOUR_MS)])
  return createHmac('sha256', secret).update(`submission:${said}`).digest('base64url')
}
