import { SourceError } from '../sources/source-error.ts'

/**
 * What Medusa refuses a purchase for, told by the type and code of its answer: its words are for people, and change
 * with its version. What these are is recorded from Medusa itself in `@tandem/contracts/recorded-refusals`.
 */

/** There is less than was asked for: of more in a cart, and of an order when somebody else was quicker. */
export function isOutOfStock(error: unknown): boolean {
  return error instanceof SourceError && error.refusal?.code === 'insufficient_inventory'
}

/** What was asked for is not to be had any more: deleted, not published, or in no place that serves this shop. */
export function isUnavailable(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.refusal?.type === 'invalid_data' || error.refusal?.type === 'not_found')
  )
}

/** Medusa has decided against it: it was not away, nothing broke, and nobody else is at the same cart. */
export function isRefused(error: unknown): error is SourceError {
  return error instanceof SourceError && error.code === 'PEER_REFUSED' && error.refusal?.status !== 409
}
