import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What operators do about parked work and conflicts, and indexes for reading long lists page by page. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261126_121500_operators.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index sync.links_retrying_page_idx, sync.links_parked_page_idx, sync_conflicts_page_idx,
      sync_jobs_error_page_idx, sync_jobs_outcome_page_idx, sync_jobs_entity_page_idx, sync_jobs_page_idx;
    drop table sync.replay_links, sync.replays, sync.operator_actions;
    alter table sync.links drop column discarded_at, drop column discarded_by, drop column discard_reason`)
}
