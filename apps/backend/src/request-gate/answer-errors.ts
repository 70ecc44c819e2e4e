import {
  getHttpResponseFromError,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from 'zod'
import { scrubbedError, speaksOfDatabase } from '../logging/scrub.ts'

interface Refusal {
  status: number
  body: { type: string; message: string; code?: string }
}

const INVALID: Refusal = {
  status: 400,
  body: { type: 'invalid_data', message: 'The request holds a value that can’t be used here.' },
}
const BUSY: Refusal = {
  status: 503,
  body: { type: 'unavailable', message: 'This takes too long at the moment. Try again later.' },
}

const errorSchema = z.looseObject({
  name: z.string().catch(''),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
})

/** PostgreSQL's codes for a value of a wrong form, one that is too large, and a column that there is not. */
const OF_A_VALUE = /^(22...|54...|42703|42883|42804|42846|42P18)$/
/** A statement that was given up, or a lock that was waited for too long. */
const OF_A_LIMIT = /^(57014|55P03|40P01)$/
/** A provider (of sign-ins, deliveries, payments) that is not configured; the framework says so in words alone. */
const OF_A_PROVIDER = /Could not resolve '[a-z]{2}_|Unable to retrieve the [a-z ]+ provider with id/
const NOT_FOUND: Refusal = {
  status: 404,
  body: { type: 'not_found', message: 'There is no such provider here.' },
}
/** The messages by which the framework and its query builder say that a value or a field can't be used. */
const OF_A_FIELD =
  /^(ValidationError|SyntaxError|RangeError)$|Trying to (?:query|order) by not existing property|A non-negative integer must be provided|does not have a property/

/**
 * Answers what went wrong in a route. A request that holds something unusable is refused as such wherever that is
 * found out; and no answer and no line of the log repeats a statement or its values.
 */
export function answerErrors(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (res.headersSent) {
    next(error)
    return
  }
  const { status, body } = refusalOf(error)
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  const line = `${req.method} ${req.path} ${status} ${body.type} (${req.requestId})`
  if (status >= 500) logger.error(`${line}: ${error instanceof Error ? scrubbedError(error) : 'no error'}`)
  else logger.info(line)
  if (status === 503) res.set('retry-after', '5')
  res.status(status).json(body)
}

function refusalOf(error: unknown): Refusal {
  const { code = '', message, name, status, type } = errorSchema.parse(error ?? {})
  if (OF_A_VALUE.test(code)) return INVALID
  if (OF_A_LIMIT.test(code)) return BUSY
  // Of Express and its parsers: what they say repeats what was sent.
  if (status !== undefined && status >= 400 && status < 500) {
    const said = type === 'entity.too.large' ? 'it is too large' : 'malformed'
    return { status, body: { type: 'invalid_data', message: `The request can’t be read: ${said}.` } }
  }
  const answer = getHttpResponseFromError(error)
  const said = z
    .looseObject({
      type: z.string().catch('unknown_error'),
      message: z.string().catch(''),
      code: z.string().optional().catch(undefined),
    })
    .parse(answer.body)
  const issues = z
    .object({ issues: z.array(z.looseObject({ message: z.string(), path: z.array(z.unknown()) })) })
    .safeParse(error)
  if (issues.success) {
    const words = issues.data.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return { status: 400, body: { type: 'invalid_data', message: words.join('\n') } }
  }
  if (answer.statusCode >= 500 && OF_A_PROVIDER.test(message)) return NOT_FOUND
  // The framework has no status for its own kind of error that says so.
  const isOfARequest = said.type === 'invalid_argument' || OF_A_FIELD.test(name) || OF_A_FIELD.test(message)
  if (answer.statusCode >= 500 && isOfARequest) return INVALID
  const told = speaksOfDatabase(said.message) ? wordsOf(answer.statusCode) : said.message
  return {
    status: answer.statusCode,
    body: { type: said.type, message: told, ...(said.code !== undefined && { code: said.code }) },
  }
}

function wordsOf(status: number): string {
  return status === 401 ? 'Unauthorized' : 'An unknown error occurred.'
}
