import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A link that waits for other records names them, so that it goes on when these arrive and not whenever anything
 * does. Those that wait already are looked at once more, to say what for.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table sync.links add column waits_for text[] not null default '{}';
    create index links_waits_for_idx on sync.links using gin (waits_for) where error_code = 'DEPENDENCY_MISSING';
    update sync.links set status = 'active', attempts = 0, next_attempt_at = null
    where error_code = 'DEPENDENCY_MISSING' and dirty_rev > clean_rev and discarded_at is null`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table sync.links drop column waits_for`)
}
