import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { refusalOfEmail } from '@tandem/contracts/sync'
import { z } from 'zod'
import { emailFacts } from './email-facts.ts'

const changeSchema = z.object({ email: z.string().nullable() })
const rowsSchema = z.array(
  z.object({
    email: z.string().nullable(),
    facts: z.object({ isTaken: z.boolean(), isStaff: z.boolean() }).partial(),
  }),
)

/** Refuses an edit in Medusa's admin that would leave a customer without their e-mail, or give them another's. */
export async function refuseEmail(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const change = changeSchema.safeParse(req.body)
  if (!change.success) return next()
  const { email } = change.data
  const { rows } = await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `select c.email, ${emailFacts('cast(:email as text)')} as facts
         from customer c where c.id = :id and c.deleted_at is null`,
    { id: req.params.id ?? '', email },
  )
  for (const customer of rowsSchema.parse(rows)) {
    const refusal = refusalOfEmail(customer.email, email, customer.facts)
    if (refusal) throw new MedusaError(MedusaError.Types.INVALID_DATA, refusal.message)
  }
  next()
}
