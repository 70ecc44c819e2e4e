import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Traces go on where a hint was left. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261126_183000_traces.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.links drop column traceparents;
    alter table sync.hints drop column traceparent`)
}
