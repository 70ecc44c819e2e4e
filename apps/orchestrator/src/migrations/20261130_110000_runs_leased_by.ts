import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** By which worker a run and a lane's sweep are led, so that a dead one's are taken over at once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.reconcile_runs add column leased_by integer;
    alter table sync.lanes add column leased_by integer`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.reconcile_runs drop column leased_by;
    alter table sync.lanes drop column leased_by`)
}
