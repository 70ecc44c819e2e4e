import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { ErrorResponse } from '@tandem/contracts/error-codes'
import Stripe from 'stripe'
import { env } from '../env.ts'
import { refusedAsTooMany } from '../rate-limit/limited.ts'

/**
 * Lets what Stripe has signed in to Medusa's own route. Medusa answers 200 to whoever asks and looks at the
 * signature later, three times, in its queue; here what is forged is refused as it comes in, and counted.
 */
export async function onlyFromStripe(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const refuse = (status: number, error: Omit<ErrorResponse['error'], 'requestId'>) =>
    res.status(status).json({ error: { ...error, requestId: req.requestId } } satisfies ErrorResponse)
  const secret = env.STRIPE_WEBHOOK_SECRET
  if (secret === undefined || req.params.provider !== 'stripe_stripe') {
    if (await refusedAsTooMany('refusals', req, res)) return
    res.sendStatus(404)
    return
  }
  const signature = req.get('stripe-signature')
  if (signature !== undefined && isSigned(req.rawBody, signature, secret)) return next()
  if (await refusedAsTooMany('refusals', req, res)) return
  refuse(401, {
    code: signature === undefined ? 'WEBHOOK_SIGNATURE_MISSING' : 'WEBHOOK_SIGNATURE_WRONG',
    message: 'this is not signed with the secret of our webhook endpoint at Stripe',
  })
}

function isSigned(body: string | Buffer | undefined, signature: string, secret: string): boolean {
  try {
    Stripe.webhooks.constructEvent(body ?? '', signature, secret)
    return true
  } catch {
    return false
  }
}
