import { jobsQuerySchema } from '@tandem/contracts/operators'
import { answerPage } from '../../../sync/operate/answer-page.ts'
import { listJobs } from '../../../sync/operate/jobs.ts'

/** The history, the latest first: by entity, record, outcome, error and time. Names of fields, no values. */
export function GET(request: Request): Promise<Response> {
  return answerPage(request, jobsQuerySchema, listJobs)
}
