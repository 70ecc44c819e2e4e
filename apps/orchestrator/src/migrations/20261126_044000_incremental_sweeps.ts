import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where the sweep of each minute has got to. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261126_044000_incremental_sweeps.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index sync.links_agreed_idx;
    delete from sync.reconcile_runs where mode = 'incremental';
    alter table sync.reconcile_runs drop constraint reconcile_runs_mode_check;
    alter table sync.reconcile_runs add constraint reconcile_runs_mode_check check (mode in ('dry-run', 'apply'));
    drop table sync.incremental_sweeps`)
}
