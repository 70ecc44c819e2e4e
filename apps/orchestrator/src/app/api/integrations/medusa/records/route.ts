import { recordQuestionSchema } from '@tandem/contracts/operators'
import { env } from '../../../../../env.ts'
import { answerQuestion } from '../../../../../sync/manual/answer-question.ts'
import { answerSigned } from '../../../../../sync/receive/answer-signed.ts'

/**
 * How a record stands, what a sync would change, and having it synced, for people at Medusa's admin. Who may
 * call: whoever signs with MEDUSA_WEBHOOK_SECRET. Medusa has checked who is signed in there.
 */
export const POST = (request: Request): Promise<Response> =>
  answerSigned(request, env.MEDUSA_WEBHOOK_SECRET, recordQuestionSchema, answerQuestion)
