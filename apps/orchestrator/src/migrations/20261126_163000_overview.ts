import { readFileSync } from 'node:fs'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the overview adds up, replays that can be stopped, and indexes for what needs a person. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const file = new URL('./20261126_163000_overview.sql', import.meta.url)
  await db.execute(sql.raw(readFileSync(file, 'utf8')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from sync.operator_actions where action in ('cancel-replay', 'discard-many', 'compare');
    alter table sync.operator_actions drop constraint operator_actions_action_check;
    alter table sync.operator_actions add constraint operator_actions_action_check
      check (action in ('retry', 'retry-many', 'discard', 'resolve'));
    drop index sync.replay_links_unhinted_idx;
    alter table sync.replay_links drop column hinted_at;
    alter table sync.replays drop column cancelled_at, drop column cancelled_by;
    drop index sync_conflicts_open_idx, sync.links_needs_person_idx;
    drop table sync.samples, sync.tallies`)
}
