import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Integrations that take what people here edit, and lanes to which it is news. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table integrations add column both_ways boolean default false;
    alter table sync.lanes add column hub_heard boolean not null default true;
    create or replace view sync.integrations as
      select id, platform as connector, coalesce(is_active, false) as is_active, settings, account, name, stopped_because,
        coalesce(both_ways, false) as both_ways
      from integrations`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop view sync.integrations;
    create view sync.integrations as
      select id, platform as connector, coalesce(is_active, false) as is_active, settings, account, name, stopped_because
      from integrations;
    alter table sync.lanes drop column hub_heard;
    alter table integrations drop column both_ways`)
}
