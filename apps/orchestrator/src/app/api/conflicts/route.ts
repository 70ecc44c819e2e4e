import { conflictsQuerySchema } from '@tandem/contracts/operators'
import { answerPage } from '../../../sync/operate/answer-page.ts'
import { listConflicts } from '../../../sync/operate/conflicts.ts'

/** Fields that both sides changed, the latest first, without values. */
export function GET(request: Request): Promise<Response> {
  return answerPage(request, conflictsQuerySchema, listConflicts)
}
