import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which fields the engine keeps writing to, and between which two values. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table sync.links add column written jsonb not null default '{}'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table sync.links drop column written`)
}
