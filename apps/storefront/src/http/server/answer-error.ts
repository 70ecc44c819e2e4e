import { log } from '../../log/log.ts'
import { refuse } from '../gate/refuse.ts'

/** Answers what fails before the app sees it, as the server in front of it tells: an address that is no text. */
export default function answerError(error: { status?: number; message?: string }): Response {
  const status = error.status !== undefined && error.status >= 400 ? error.status : 500
  if (status >= 500) log('error', 'request.failed', { message: error.message ?? '' })
  const answer = refuse(status, status < 500 ? 'This address can’t be read.' : 'Something went wrong.')
  answer.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  answer.headers.set('x-content-type-options', 'nosniff')
  return answer
}
