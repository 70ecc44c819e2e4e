import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from 'zod'
import { isStorableText, problemOf, problemOfQuery, problemOfTarget } from './well-formed.ts'

/** The form of a request id: it comes back in answers and stands in logs. */
const REQUEST_ID = /^[\w.:-]{1,100}$/

const requestSchema = z.object({
  originalUrl: z.string(),
  headers: z.object({
    authorization: z.string().optional(),
    'x-request-id': z.string().optional(),
  }),
})

/**
 * Refuses, before anything else looks at it, a request whose address or sign-in can't be what somebody meant: what
 * PostgreSQL can't keep as text would fail in whichever statement it comes to first.
 */
export function refuseMalformed(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { originalUrl, headers } = requestSchema.parse(req)
  answer(problemOfHeaders(headers) ?? problemOfTarget(originalUrl), res, next)
}

/** The same for what a body and a query hold, once they are parsed. */
export function refuseMalformedValues(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  answer(problemOf(req.body) ?? problemOf(req.query) ?? problemOfQuery(req.query), res, next)
}

function problemOfHeaders(headers: z.infer<typeof requestSchema>['headers']): string | null {
  const id = headers['x-request-id']
  if (id !== undefined && !REQUEST_ID.test(id)) return 'the header x-request-id is malformed'
  const [scheme = '', credentials = ''] = headers.authorization?.split(' ') ?? []
  const isReadable = isStorableText(Buffer.from(credentials, 'base64').toString())
  return scheme.toLowerCase() === 'basic' && !isReadable ? 'the header authorization is malformed' : null
}

function answer(problem: string | null, res: MedusaResponse, next: MedusaNextFunction): void {
  if (problem === null) next()
  else res.status(400).json({ type: 'invalid_data', message: `The request is malformed: ${problem}.` })
}
