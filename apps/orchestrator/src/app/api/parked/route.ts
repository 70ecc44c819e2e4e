import { parkedQuerySchema } from '@tandem/contracts'
import { answerPage } from '../../../sync/operate/answer-page.ts'
import { groupParked, listParked } from '../../../sync/operate/parked.ts'

/**
 * Records that can't be brought in step, the longest waiting first, and beside them all that is parked by its
 * cause.
 */
export function GET(request: Request): Promise<Response> {
  return answerPage(request, parkedQuerySchema, async (database, query) => ({
    ...(await listParked(database, query)),
    groups: await groupParked(database),
  }))
}
