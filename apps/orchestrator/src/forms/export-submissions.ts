import type { Endpoint } from 'payload'
import type { FormSubmission } from '../payload-types.ts'
import { submissionsTable } from './submissions-table.ts'

const AT_A_TIME = 500

/**
 * `GET /api/form-submissions/export?form=<id>`: what has been sent with a form, or with all of them, the latest
 * first, as CSV: of that what the person who is signed in may read. 403 for everybody else.
 */
export const exportSubmissions: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    const { payload, user, searchParams } = req
    if (!user) return Response.json({ errors: [{ message: 'Sign in first.' }] }, { status: 403 })
    const form = Number(searchParams.get('form') ?? 0)
    const sent: FormSubmission[] = []
    for (let page = 1, more = true; more; page++) {
      const found = await payload.find({
        collection: 'form-submissions',
        ...(form > 0 && { where: { form: { equals: form } } }),
        sort: '-createdAt',
        depth: 1,
        limit: AT_A_TIME,
        page,
        overrideAccess: false,
        user,
        req,
      })
      sent.push(...found.docs)
      more = found.hasNextPage
    }
    return new Response(submissionsTable(sent), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="submissions.csv"',
        'cache-control': 'no-store',
      },
    })
  },
}
