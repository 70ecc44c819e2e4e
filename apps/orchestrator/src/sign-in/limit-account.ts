import { createHmac } from 'node:crypto'
import {
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { env } from '../env.ts'
import { clientIn, getRateLimits } from '../rate-limit/limited.ts'

/**
 * Counts tries of one account by one client. Not by the account alone: then anybody could lock its owner out, which is
 * what Payload's own lock does. Of the account only a keyed hash is kept.
 */
export const limitAccount: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'login' && operation !== 'forgotPassword') || req.payloadAPI !== 'REST') return
  const { email }: { email?: unknown } = 'data' in args ? Object(args.data) : {}
  if (typeof email !== 'string') return
  const seconds = await getRateLimits().count('accounts', accountAt(req, email))
  if (seconds !== null) throw new APIError(`Come again in ${seconds} s.`, 429, null, true)
}

/** Who has signed in begins anew. */
export const forgiveAccount: CollectionAfterLoginHook = async ({ req, user }) => {
  if (req.payloadAPI !== 'REST' || typeof user.email !== 'string') return
  await getRateLimits().forgive('accounts', accountAt(req, user.email))
}

function accountAt(req: PayloadRequest, email: string) {
  const client = clientIn(req)
  const account = createHmac('sha256', env.PAYLOAD_SECRET)
    .update(email.toLowerCase().trim())
    .digest('base64url')
  return { ...client, key: `${client.key} ${account}` }
}
