import { MAX_SUBMISSION_BYTES, submissionSchema } from '@tandem/contracts/content'
import { env } from '../../../../env.ts'
import { takeSubmission } from '../../../../forms/take-submission.ts'
import { answerSigned } from '../../../../sync/receive/answer-signed.ts'

/** What a visitor of the shop has sent with a form. Who may call: whoever signs with STOREFRONT_FORMS_SECRET. */
export const POST = (request: Request): Promise<Response> =>
  answerSigned(request, env.STOREFRONT_FORMS_SECRET, submissionSchema, takeSubmission, MAX_SUBMISSION_BYTES)
