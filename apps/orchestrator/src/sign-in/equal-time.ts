import { pbkdf2, randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { CollectionBeforeOperationHook } from 'payload'

/** Longer than what is done for an account that there is takes. */
const FORGOT_MS = 300
/** The parameters of Payload's own password hash. */
const HASH = { iterations: 600_000, bytes: 32, digest: 'sha256' } as const

const hash = promisify(pbkdf2)

/** Answers no sooner than what is done for an account that there is takes, so that nobody can tell by a clock. */
export async function equalTime<Answer>(answer: () => Promise<Answer> | Answer): Promise<Answer> {
  const [answered] = await Promise.all([answer(), setTimeout(FORGOT_MS)])
  return answered
}

/** Hashes a password for nobody when there is no such account, because Payload then answers at once. */
export const hashForNobody: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'login' || !('data' in args)) return
  const { email, password }: { email?: unknown; password?: unknown } = Object(args.data)
  if (typeof email !== 'string' || typeof password !== 'string') return
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    where: { email: { equals: email.toLowerCase().trim() } },
  })
  if (totalDocs === 0)
    await hash(password, randomBytes(32).toString('hex'), HASH.iterations, HASH.bytes, HASH.digest)
}
