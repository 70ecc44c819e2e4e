import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from '@medusajs/framework/http'
import { MedusaError, Modules } from '@medusajs/framework/utils'
import { signInEmail } from '@tandem/contracts/sync'
import { z } from 'zod'

const accountSchema = z.object({ email: z.string() })

/**
 * Whoever has registered becomes a customer by the e-mail that they registered with. Medusa takes any, and an account
 * then carries the address of somebody who never asked for it.
 */
export async function onlyOwnEmail(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const account = accountSchema.safeParse(req.body)
  if (!account.success) return next()
  const own = await req.scope.resolve(Modules.AUTH).listProviderIdentities({
    auth_identity_id: req.auth_context.auth_identity_id,
    provider: 'emailpass',
  })
  const email = signInEmail(account.data.email)
  if (!own.some((identity) => signInEmail(identity.entity_id) === email)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'email: An account has the e-mail that it was registered with.',
    )
  }
  next()
}
