import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A comparison tells what somebody has left as it is: it is neither drift nor in step. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.reconcile_runs add column ignored bigint not null default 0;
    alter table sync.drift drop constraint drift_kind_check;
    alter table sync.drift add constraint drift_kind_check
      check (kind in ('missing', 'extra', 'different', 'ignored'));
    create index links_ignored_idx on sync.links (entity) where status = 'parked' and discarded_at is not null`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index sync.links_ignored_idx;
    delete from sync.drift where kind = 'ignored';
    alter table sync.drift drop constraint drift_kind_check;
    alter table sync.drift add constraint drift_kind_check check (kind in ('missing', 'extra', 'different'));
    alter table sync.reconcile_runs drop column ignored`)
}
