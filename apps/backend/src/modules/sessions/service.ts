import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from 'zod'

/** The claims of a sign-in, in a token or in a session; `iat` is when its token was made, in seconds. */
const signInSchema = z.object({
  auth_identity_id: z.string(),
  actor_id: z.string().catch(''),
  actor_type: z.string(),
  iat: z.number(),
})

/** Tables of those who may be signed in. Who is of another kind has no account that could have gone. */
const ACCOUNTS: ReadonlyMap<string, string> = new Map([
  ['user', '"user"'],
  ['customer', 'customer'],
])

/** Knows whether a sign-in still counts: tokens and sessions hold themselves what they are, and outlive what they say. */
export class SessionsService {
  readonly #database: Knex

  constructor(dependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }) {
    this.#database = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
  }

  /** Whether the sign-in is younger than its password, and whom it is of is still there and still its own. */
  async isCurrent(signIn: unknown): Promise<boolean> {
    const parsed = signInSchema.safeParse(signIn)
    if (!parsed.success) return false
    const { auth_identity_id, actor_id, actor_type, iat } = parsed.data
    const table = ACCOUNTS.get(actor_type)
    const account =
      actor_id === '' || table === undefined
        ? 'true'
        : `i.app_metadata->>cast(:member as text) = :actor_id
           and exists (select from ${table} a where a.id = :actor_id and a.deleted_at is null)`
    const { rows } = await this.#database.raw<{ rows: { current: boolean }[] }>(
      `select (${account}) and not exists (select from session_cutoff c
           where c.auth_identity_id = i.id and to_timestamp(:iat) <= c.ended_at) as current
       from auth_identity i where i.id = :auth_identity_id and i.deleted_at is null`,
      { auth_identity_id, actor_id, iat, member: `${actor_type}_id` },
    )
    return rows[0]?.current === true
  }
}
