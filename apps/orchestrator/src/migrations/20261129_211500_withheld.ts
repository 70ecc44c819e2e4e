import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which fields of a lane's records its system withholds from us. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table sync.lanes add column withheld text[] not null default '{}'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table sync.lanes drop column withheld`)
}
