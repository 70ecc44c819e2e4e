import type { Paged } from '@tandem/contracts/operators'
import { z } from 'zod'
import { notAnOperator, operatorOf, refused } from '../../access/operators-route.ts'
import { env } from '../../env.ts'
import type { Queryable } from '../ledger/database.ts'
import { getReceiver } from '../receive/receiver.ts'
import { CursorError } from './cursor.ts'

/**
 * Answers a page of a list: to operators and admins who are signed in, and to bearers of OPERATOR_TOKEN. What
 * is asked for in another shape, or after no page of ours, is refused with 400.
 */
export async function answerPage<Schema extends z.ZodType, Row>(
  request: Request,
  schema: Schema,
  list: (database: Queryable, query: z.infer<Schema>) => Promise<Paged<Row>>,
): Promise<Response> {
  if (!(await operatorOf(request.headers, env.OPERATOR_TOKEN))) return notAnOperator(request)
  const query = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refused(400, z.prettifyError(query.error))
  try {
    const page = await list(getReceiver().database, query.data)
    return Response.json({ success: true, ...page }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof CursorError) return refused(400, error.message)
    throw error
  }
}

/** The body of a request, of a shape; a refusal when it has another one. */
export async function bodyOf<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<{ readonly body: z.infer<Schema> } | { readonly refusal: Response }> {
  const parsed = schema.safeParse(await request.json().catch(() => undefined))
  return parsed.success ? { body: parsed.data } : { refusal: refused(400, z.prettifyError(parsed.error)) }
}
