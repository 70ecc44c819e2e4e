import { ERROR_CODES, type ErrorCode, type ErrorResponse } from '@tandem/contracts/error-codes'
import { MAX_QUESTION_BYTES } from '@tandem/contracts/operators'
import { jsonOf, type SigningSecret, verifyWebhook } from '@tandem/signed-webhooks'
import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import { requestId } from '../../logging/request-ids.ts'
import { tooMany } from '../../rate-limit/limited.ts'
import { getReceiver } from './receiver.ts'

/**
 * Answers a signed question: verified over its raw bytes before anything is parsed. Only what is not signed is
 * counted, so that nobody can shut its sender out by sharing its address.
 */
export async function answerSigned<Schema extends z.ZodType>(
  request: Request,
  secrets: readonly SigningSecret[],
  schema: Schema,
  answer: (question: z.infer<Schema>) => Promise<object>,
  maxBytes = MAX_QUESTION_BYTES,
): Promise<Response> {
  const refuse = (status: number, code: ErrorCode, message: string) =>
    Response.json({ error: { code, message, requestId: requestId() } } satisfies ErrorResponse, { status })

  const body = await readUpTo(request, maxBytes)
  if (!body) {
    const wait = await tooMany('refusals', request)
    return wait ?? refuse(413, 'WEBHOOK_TOO_LARGE', `a question has at most ${maxBytes} bytes`)
  }
  const headers = (name: string) => request.headers.get(name)
  const verified = verifyWebhook({ headers, body, secrets, now: new Date() })
  if (!verified.ok) {
    const wait = verified.status === 401 ? await tooMany('refusals', request) : null
    return wait ?? refuse(verified.status, verified.code, verified.message)
  }
  const parsed = schema.safeParse(jsonOf(body))
  if (!parsed.success) return refuse(400, 'WEBHOOK_BODY_INVALID', z.prettifyError(parsed.error))
  try {
    return Response.json(await answer(parsed.data), { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof SyncError) return refuse(503, error.code, error.message)
    getReceiver().log.error({ reason: String(error) }, 'a question could not be answered')
    return refuse(503, 'DATABASE_FAILED', ERROR_CODES.DATABASE_FAILED.action)
  }
}
