import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Conflicts of records that are gone end, and keep nobody's data; of one field only the latest stays open. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update sync_conflicts c set status = 'resolved', note = 'The record is gone', updated_at = now(),
      base_value = null, winner_value = null, loser_value = null
    from sync.links l where l.id = c.link_id and l.status = 'tombstone';
    update sync_conflicts c set status = 'resolved', updated_at = now(),
      note = 'A newer conflict of the same field has taken its place'
    where c.status = 'open' and exists (
      select from sync_conflicts newer
      where newer.link_id = c.link_id and newer.field = c.field and newer.status = 'open' and newer.id > c.id)`)
}

/** What was decided stays so. */
export async function down(): Promise<void> {}
