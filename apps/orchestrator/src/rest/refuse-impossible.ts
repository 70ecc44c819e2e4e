import type { AfterErrorHook } from 'payload'

/** Classes of SQLSTATE that say of a value or a query that it can't be: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const IMPOSSIBLE = /^(22|54)/
/** An operator or a cast that there is none of, for the field that a query asks for. */
const NO_SUCH_OPERATOR = /^(42601|42804|42846|42883|42725)$/
/** A document that is named and does not exist. */
const NO_SUCH_DOCUMENT = '23503'

const REFUSED = { errors: [{ message: 'This can’t be taken: a value or a condition is impossible.' }] }

/**
 * Answers 400 where the database says that a value or a query is impossible: a year that there is none of, an id beyond
 * its type. Its statement was undone. Everything else that a database says is a defect, and stays one.
 */
export const refuseImpossible: AfterErrorHook = ({ error, req }) => {
  const isAsked = req.query !== undefined && Object.keys(req.query).length > 0
  // Payload parses JSON out of a query too.
  if (isAsked && error instanceof SyntaxError) return { response: REFUSED, status: 400 }
  const state = sqlStateOf(error)
  if (state === undefined) return
  const isImpossible =
    IMPOSSIBLE.test(state) || state === NO_SUCH_DOCUMENT || (isAsked && NO_SUCH_OPERATOR.test(state))
  return isImpossible ? { response: REFUSED, status: 400 } : undefined
}

/** The database's own code, however often the error was wrapped. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let next = error, depth = 0; next instanceof Error && depth < 5; next = next.cause, depth++) {
    if ('code' in next && typeof next.code === 'string' && /^[0-9A-Z]{5}$/.test(next.code)) return next.code
  }
  return undefined
}
