import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The engine's own tables and triggers. They are not Payload collections, so Payload's generator knows nothing of them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261121_040000_sync_ledger.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop schema sync cascade`)
}
