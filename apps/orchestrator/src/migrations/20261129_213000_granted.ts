import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What integrations' systems have granted us, encrypted; who is on their way to let us in; and what we lack. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table sync.vault (
      integration text primary key,
      sealed jsonb,
      granted_at timestamptz
    );
    create table sync.authorizations (
      state_hash text primary key,
      browser_hash text not null,
      integration text not null,
      person text not null,
      created_at timestamptz not null default now()
    );
    alter table sync.subscriptions add column missing_scopes text[] not null default '{}'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.subscriptions drop column missing_scopes;
    drop table sync.authorizations;
    drop table sync.vault`)
}
