import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Pages are written to Medusa too, under an id that is made of theirs (`pageMedusaId` in sync-core). With
 * that id as a column they are hinted at and compared like any document that Medusa has named. Payload
 * writes a page's own row with every change of its blocks and languages.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table pages add column medusa_id text not null generated always as ('page_' || id::text) stored;

    create trigger hint_live_insert after insert on pages
      for each row when (new._status = 'published') execute function sync.hint_live_change('page');
    create trigger hint_live_update after update on pages
      for each row when (old._status = 'published' or new._status = 'published')
      execute function sync.hint_live_change('page');
    create trigger hint_live_delete after delete on pages
      for each row when (old._status = 'published') execute function sync.hint_live_change('page');

    create index pages_walk_idx on pages (medusa_id collate "C") where _status = 'published';

    insert into sync.hints (entity, medusa_id, reason)
    select 'page', medusa_id, 'sweep' from pages where _status = 'published'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger hint_live_insert on pages;
    drop trigger hint_live_update on pages;
    drop trigger hint_live_delete on pages;
    alter table pages drop column medusa_id;
    delete from sync.hints where entity = 'page';
    delete from sync.links where entity = 'page'`)
}
