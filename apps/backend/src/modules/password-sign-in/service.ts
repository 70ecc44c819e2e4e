import { EmailPassAuthService } from '@medusajs/auth-emailpass/dist/services/emailpass'
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { z } from 'zod'
import { refusalOfPassword } from './messages.ts'

const credentialsSchema = z.object({ email: z.string().max(254), password: z.string() })
const changeSchema = z.object({ password: z.string(), entity_id: z.string() })

const REFUSED: AuthenticationResponse = { success: false, error: 'Invalid email or password' }

/**
 * Medusa's sign-in by e-mail and password, with what it leaves out: a rule for passwords wherever one is set (a
 * customer's, an invited user's, one of the command line, one that was forgotten), and answers that take as long and
 * say the same whether there is such an account or not.
 */
export class PasswordSignIn extends EmailPassAuthService {
  override async authenticate(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const credentials = credentialsSchema.safeParse(input.body)
    if (!credentials.success) return REFUSED
    const { email, password } = credentials.data
    const found = await identities.retrieve({ entity_id: email }).catch((error: unknown) => {
      if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) return null
      throw error
    })
    if (found) return await super.authenticate(input, identities)
    // As long as comparing with somebody's takes.
    await this.hashPassword(password)
    return REFUSED
  }

  override async register(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const credentials = credentialsSchema.safeParse(input.body)
    if (!credentials.success)
      return { success: false, error: 'An account needs an e-mail address and a password.' }
    const problem = refusalOfPassword(credentials.data.password, [credentials.data.email])
    if (problem) return { success: false, error: problem }
    return await super.register(input, identities)
  }

  override async update(
    data: { password: string; entity_id: string },
    identities: AuthIdentityProviderService,
  ): ReturnType<EmailPassAuthService['update']> {
    const change = changeSchema.safeParse(data)
    if (change.success) {
      const problem = refusalOfPassword(change.data.password, [change.data.entity_id])
      if (problem) return { success: false, error: problem }
    }
    return await super.update(data, identities)
  }
}
