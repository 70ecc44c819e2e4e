import { errorCodeSchema } from '@tandem/contracts/error-codes'
import type { ParkedGroup, RetryMany } from '@tandem/contracts/operators'

/** One cause is one code in one lane: what is parked elsewhere for the same code is another one. */
export const causeKey = ({ integration, entity, errorCode }: ParkedGroup): string =>
  [integration, entity, errorCode ?? ''].join(' ')

/** Says what a request about all of it says. */
export function wantedOf({ integration, entity, errorCode, count }: ParkedGroup): RetryMany {
  const code = errorCodeSchema.safeParse(errorCode).data
  return { integration, entity, expected: count, ...(code && { errorCode: code }) }
}

/** Answers where its records are listed. */
export function recordsAddress({ integration, entity, errorCode }: ParkedGroup): string {
  const query = new URLSearchParams({ state: 'parked', integration, entity })
  if (errorCode) query.set('errorCode', errorCode)
  return `/api/parked?${query}`
}
