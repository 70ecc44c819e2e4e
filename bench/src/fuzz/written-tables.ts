import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '@tandem/dev-services'
import type { Stack } from '@tandem/dev-stack'

/**
 * Tables that change by themselves (clocks, sweeps, rate counters), or that a visitor may fill without a sign-in:
 * carts and what hangs on them, forms' submissions, newly registered identities.
 */
const MAY_CHANGE =
  /^(cart.*|credit_line|payment_collection.*|capture|payment|payment_session|workflow_execution|auth_identity|provider_identity|customer.*|sync_.*|sync\..*|sync-.*|webhook_logs|payload_kv.*|payload_jobs.*|notification|locking)$/

/** PostgreSQL tells of writes when a connection has rested for so long. */
const TOLD_AFTER_MS = 11_000

/** Rows written so far, by `database.table`; what visitors may write is left out. */
export async function writesSoFar({ databases }: Pick<Stack, 'databases'>): Promise<Map<string, number>> {
  await sleep(TOLD_AFTER_MS)
  const written = new Map<string, number>()
  for (const [name, url] of Object.entries(databases)) {
    const rows = await withClient(url, async (client) => {
      await client.query('select pg_stat_force_next_flush()')
      const { rows } = await client.query<{ name: string; writes: string }>(
        `select relname as name, n_tup_ins + n_tup_upd + n_tup_del as writes from pg_stat_user_tables where schemaname = 'public'`,
      )
      return rows
    })
    for (const row of rows)
      if (!MAY_CHANGE.test(row.name)) written.set(`${name}.${row.name}`, Number(row.writes))
  }
  return written
}

/** Names each table that more was written to, with how many rows. */
export function newWrites(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].flatMap(([table, writes]) => {
    const more = writes - (before.get(table) ?? 0)
    return more === 0 ? [] : [`${table}: ${more} rows written`]
  })
}
