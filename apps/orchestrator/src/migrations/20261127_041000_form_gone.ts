import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A form that goes is gone from its pages by a foreign key, which no trigger of theirs hears of: their copies in
 * Medusa would name it until the night.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function sync.hint_form_gone() returns trigger language plpgsql as $$
    begin
      insert into sync.hints (entity, medusa_id, reason)
      select 'page', medusa_id, 'hook' from pages
      where _status = 'published' and id in (select _parent_id from pages_blocks_form where form_id = old.id);
      perform pg_notify('sync_hint', 'page');
      return old;
    end $$;

    create trigger hint_form_gone before delete on forms for each row execute function sync.hint_form_gone()`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger hint_form_gone on forms;
    drop function sync.hint_form_gone`)
}
