import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which worker holds a lease, so that a dead one's links need not wait for its end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table sync.links add column leased_by integer`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table sync.links drop column leased_by`)
}
