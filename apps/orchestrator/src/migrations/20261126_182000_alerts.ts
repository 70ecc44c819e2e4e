import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What is watched, and who has been told. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261126_182000_alerts.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table sync.alert_messages, sync.alerts`)
}
