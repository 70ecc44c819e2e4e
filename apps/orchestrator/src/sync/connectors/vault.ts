import type pg from 'pg'
import { env } from '../../env.ts'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import type { Vault } from './connector.ts'
import { seal, sealedSchema, unseal } from './sealed-settings.ts'

/**
 * What an integration's system has granted it, in the ledger's database and encrypted as its settings are. A change locks
 * its row for as long as it takes: of several processes that see a token end, one renews it and the others get that one.
 * A process that dies in the middle lets go of the lock with its connection, and leaves what stood there before.
 */
export function openVault(pool: pg.Pool, integration: string): Vault {
  const opened = (row: { sealed: unknown } | undefined): unknown => {
    const sealed = sealedSchema.safeParse(row?.sealed)
    return sealed.success ? unseal(env.INTEGRATIONS_SECRET, integration, sealed.data) : null
  }
  return {
    async read() {
      const { rows } = await pool.query('select sealed from sync.vault where integration = $1', [integration])
      return opened(rows[0])
    },
    change: (next) =>
      inTransaction(pool, async (client) => {
        await client.query('insert into sync.vault (integration) values ($1) on conflict do nothing', [
          integration,
        ])
        const { rows } = await client.query(
          'select sealed from sync.vault where integration = $1 for update',
          [integration],
        )
        const held = opened(rows[0])
        const kept = await next(held)
        if (kept !== held)
          await client.query('update sync.vault set sealed = $2 where integration = $1', [
            integration,
            seal(env.INTEGRATIONS_SECRET, integration, kept),
          ])
        return kept
      }),
  }
}

/** Keeps that somebody has let us in (again): whoever works with the integration opens it anew. */
export async function noteGranted(database: Queryable, integration: string): Promise<void> {
  await database.query('update sync.vault set granted_at = now() where integration = $1', [integration])
}
