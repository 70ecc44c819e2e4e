import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What reconciliation remembers of its runs, beside the ledger. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261125_235000_reconcile.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index product_content_walk_idx;
    drop index sync.links_walk_idx;
    drop table sync.drift;
    drop table sync.reconcile_runs`)
}
