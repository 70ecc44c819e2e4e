import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What is counted for good, whichever process counted it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261126_181000_counters.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table sync.counters; alter table sync.tallies drop column waited_ms`)
}
