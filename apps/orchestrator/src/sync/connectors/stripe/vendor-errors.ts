import { SyncError } from '@tandem/sync-core'
import Stripe from 'stripe'
import type { RemoteOutcome } from '../connector.ts'

const { errors } = Stripe

/** What Stripe calls a group of calls → what its dashboard calls the permission. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  products: 'Products',
  prices: 'Prices',
  events: 'Events',
  webhook_endpoints: 'Webhook Endpoints',
  account: 'Account',
}

/** What a call that failed means for all that is done with the account. */
export function translated(error: unknown, resource: string): SyncError {
  if (error instanceof SyncError) return error
  if (error instanceof errors.StripeAuthenticationError)
    return new SyncError(
      'INTEGRATION_REFUSED',
      'Stripe refuses the key: it was replaced or deleted. Enter another one in the connection.',
      { cause: error },
    )
  if (error instanceof errors.StripePermissionError)
    return new SyncError(
      'PEER_REFUSED',
      `The key has no permission for ${PERMISSIONS[resource] ?? resource}: grant it in Stripe (Developers, API keys).`,
      { cause: error },
    )
  if (error instanceof errors.StripeRateLimitError)
    return new SyncError('PEER_BUSY', 'Stripe has asked to wait', { retryAfterMs: 1_000, cause: error })
  if (error instanceof errors.StripeConnectionError)
    return new SyncError('PEER_UNREACHABLE', 'no answer from Stripe', { cause: error })
  if (error instanceof errors.StripeAPIError)
    return new SyncError('PEER_FAILED', `Stripe answered ${error.statusCode ?? 'in another shape'}`, {
      cause: error,
    })
  if (error instanceof errors.StripeError)
    return new SyncError(
      'PEER_ANSWER_INVALID',
      `Stripe refused ${error.param ?? 'a call'} (${error.code ?? error.type})`,
      { cause: error },
    )
  return new SyncError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
}

/** Stripe's own error beneath what it means. */
const invalidOf = (error: unknown): InstanceType<typeof errors.StripeInvalidRequestError> | null => {
  const cause = error instanceof SyncError ? error.cause : error
  return cause instanceof errors.StripeInvalidRequestError ? cause : null
}

export const isGone = (error: unknown): boolean => invalidOf(error)?.code === 'resource_missing'

/** The id that a record was to get is another's: an earlier attempt has made it, and it will be found. */
export const isTaken = (error: unknown): boolean => invalidOf(error)?.code === 'resource_already_exists'

/** What it means for one record that it is refused; null when the failure is not about this one alone. */
export function refusalOf(error: unknown): RemoteOutcome | null {
  // What the key was first sent with was done, or is being done: the next look tells.
  if (error instanceof SyncError && error.cause instanceof errors.StripeIdempotencyError)
    return { outcome: 'contended' }
  const invalid = invalidOf(error)
  if (!invalid) return null
  if (isGone(invalid)) return { outcome: 'contended' }
  const what = invalid.param ?? invalid.code ?? 'it'
  return {
    outcome: 'failed',
    code: 'RECORD_INVALID',
    message: `Stripe refuses ${what}: correct it in Payload, and publish it again`,
  }
}
