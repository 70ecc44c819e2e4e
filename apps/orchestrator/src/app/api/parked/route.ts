import { parkedQuerySchema } from '@tandem/contracts/operators'
import { answerPage } from '../../../sync/operate/answer-page.ts'
import { groupParked, listParked } from '../../../sync/operate/parked.ts'

/**
 * Records that wait or can't be brought in step, the longest waiting first; and beside the first page all that
 * is parked by its cause.
 */
export function GET(request: Request): Promise<Response> {
  return answerPage(request, parkedQuerySchema, async (database, query) => ({
    ...(await listParked(database, query)),
    ...(query.after === undefined && { groups: await groupParked(database) }),
  }))
}
