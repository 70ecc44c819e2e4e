import { randomUUID } from 'node:crypto'
import { type Submission, type SubmissionOutcome, submissionOutcomeSchema } from '@tandem/contracts/content'
import { signWebhook } from '@tandem/signed-webhooks'
import { env } from '../env.ts'
import { readJson } from '../sources/read-json.ts'

/**
 * Hands on what a visitor has sent with a form, signed. The orchestrator alone says whether it is taken.
 *
 * @throws {SourceError} when it can't be kept now.
 */
export function sendSubmission(submission: Submission): Promise<SubmissionOutcome> {
  const signature = signWebhook({
    id: randomUUID(),
    timestamp: new Date(),
    // What `readJson` sends of the same object.
    body: JSON.stringify(submission),
    secrets: env().STOREFRONT_FORMS_SECRET,
  })
  return readJson({
    source: 'payload',
    baseUrl: env().PAYLOAD_CMS_URL,
    path: '/api/storefront/submissions',
    method: 'POST',
    body: submission,
    headers: { ...signature },
    schema: submissionOutcomeSchema,
  })
}
