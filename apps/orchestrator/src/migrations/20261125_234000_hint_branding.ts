import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Leaves a hint in the editor's own transaction. Payload writes the store's own row with every change of
 * its lists and languages, so one trigger hears of all of them; Medusa's columns change through here too,
 * and that hint finds nothing to do.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create trigger hint_branding after insert or update or delete on stores
      for each row execute function sync.hint_live_change('store-branding');
    insert into sync.hints (entity, medusa_id, reason) select 'store-branding', medusa_id, 'sweep' from stores`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop trigger hint_branding on stores`)
}
