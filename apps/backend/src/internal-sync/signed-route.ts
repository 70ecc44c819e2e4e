import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { ErrorCode, ErrorResponse } from '@tandem/contracts/error-codes'
import { jsonOf, type SigningSecret, verifyWebhook } from '@tandem/signed-webhooks'
import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import { z } from 'zod'
import { refusedAsTooMany } from '../rate-limit/limited.ts'

/** A hundred products' content in two languages is well under a quarter of this. */
const MAX_BODY_BYTES = 4 * 1024 * 1024

/**
 * A route that only the orchestrator can call: signed over the raw body, so the body is read here and
 * parsed only when the signature is right. Refusals carry a code of the contracts, and only what is not
 * signed is counted, so that nobody can shut the orchestrator out by sharing its address.
 */
export function signedRoute<Request, Answer>(
  secrets: readonly SigningSecret[],
  schema: z.ZodType<Request>,
  handle: (request: Request, scope: MedusaContainer) => Promise<Answer>,
) {
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    const refuse = (status: number, code: ErrorCode, message: string) => {
      const answer: ErrorResponse = { error: { code, message, requestId: req.requestId } }
      res.status(status).json(answer)
    }

    const incoming = {
      headers: { get: (name: string) => req.get(name) ?? null },
      body: req.iterator({ destroyOnReturn: false }),
    }
    const body = await readUpTo(incoming, MAX_BODY_BYTES)
    if (body === null) {
      // What is still on its way is cut off with the answer.
      res.set('connection', 'close')
      if (await refusedAsTooMany('refusals', req, res)) return
      return refuse(413, 'WEBHOOK_TOO_LARGE', `a request has at most ${MAX_BODY_BYTES} bytes`)
    }
    const headers = (name: string) => req.get(name)
    const verified = verifyWebhook({ headers, body, secrets, now: new Date() })
    if (!verified.ok) {
      if (verified.status === 401 && (await refusedAsTooMany('refusals', req, res))) return
      return refuse(verified.status, verified.code, verified.message)
    }

    const parsed = schema.safeParse(jsonOf(body))
    if (!parsed.success) return refuse(400, 'WEBHOOK_BODY_INVALID', z.prettifyError(parsed.error))

    try {
      res.json(await handle(parsed.data, req.scope))
    } catch (error) {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`${req.path} failed (${req.requestId})`, asError(error))
      refuse(500, 'INTERNAL', 'the request failed, its id is in the log')
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
