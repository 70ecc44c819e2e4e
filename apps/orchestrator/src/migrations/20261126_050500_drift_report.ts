import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How far a run is, and who had a dry run's findings repaired. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.reconcile_runs
      add column total bigint not null default 0,
      add column applied_at timestamptz,
      add column applied_by text`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.reconcile_runs drop column total, drop column applied_at, drop column applied_by`)
}
