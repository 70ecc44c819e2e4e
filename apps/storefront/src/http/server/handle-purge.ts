import type { ErrorCode, ErrorResponse } from '@tandem/contracts/error-codes'
import { purgeRequestSchema } from '@tandem/contracts/shop'
import { jsonOf, type SigningSecret, verifyWebhook } from '@tandem/signed-webhooks'
import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import { log } from '../../log/log.ts'

/** A thousand tags of two hundred characters, with room. */
const MAX_BYTES = 256 * 1024

/**
 * Answers `POST /api/purge`: 204 when the tags are purged, 401 without a good signature over the raw body,
 * 413 for a body that is too large, 400 for one that isn't a purge. The same request twice purges twice,
 * which costs a few reads and harms nothing, so ids are not remembered.
 */
export async function handlePurge(
  request: Request,
  parts: { secrets: readonly SigningSecret[]; now: Date; purge: (tags: readonly string[]) => void },
): Promise<Response> {
  const body = await readUpTo(request, MAX_BYTES)
  if (!body) return refuse(413, 'WEBHOOK_TOO_LARGE', `a purge has at most ${MAX_BYTES} bytes`)

  const verified = verifyWebhook({
    headers: (name) => request.headers.get(name),
    body,
    secrets: parts.secrets,
    now: parts.now,
  })
  if (!verified.ok) return refuse(verified.status, verified.code, verified.message)

  const purge = purgeRequestSchema.safeParse(jsonOf(body))
  if (!purge.success)
    return refuse(400, 'WEBHOOK_BODY_INVALID', 'a purge is {"tags": ["…"]}, 1 to 1000 of them')
  parts.purge(purge.data.tags)
  log('info', 'cache.purged', { webhookId: verified.id, tags: purge.data.tags.length })
  return new Response(null, { status: 204 })
}

function refuse(status: number, code: ErrorCode, message: string): Response {
  const answer: ErrorResponse = { error: { code, message } }
  return Response.json(answer, { status })
}
