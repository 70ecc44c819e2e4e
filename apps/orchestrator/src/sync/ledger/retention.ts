import type { Queryable } from './database.ts'

/** Long enough to look into last month's trouble; a busy shop writes millions of lines a month. */
const SYNC_JOBS_DAYS = 30
/** Far longer than a webhook may be sent again: its id refuses the repetition only while its line is here. */
const WEBHOOK_LOGS_DAYS = 7

/** A delete of this many rows is over in some milliseconds, so that nobody waits for it. */
const ROWS_AT_A_TIME = 2_000

/** As long as the history, so that one can be held against the other. */
const ALERTS_DAYS = 30

/** A form that was opened longer ago is to be opened again before it is saved. */
const SHOWN_STATES_DAYS = 2

const kept = (submissionsDays: number) => [
  { table: 'sync_jobs', days: SYNC_JOBS_DAYS },
  { table: 'webhook_logs', days: WEBHOOK_LOGS_DAYS },
  { table: 'sync.alert_messages', days: ALERTS_DAYS },
  { table: 'sync.shown_states', days: SHOWN_STATES_DAYS },
  { table: 'form_submissions', days: submissionsDays },
]

/**
 * Deletes history, and what visitors have sent, when it is older than it is kept: a few rows at a time until none
 * is left or `shouldStop`. Links, conflicts and parked work are no history: they stay until somebody has dealt with
 * them.
 *
 * @returns how many rows went.
 */
export async function deleteOldHistory(
  database: Queryable,
  submissionsDays: number,
  shouldStop: () => boolean = () => false,
): Promise<number> {
  let deleted = 0
  for (const { table, days } of kept(submissionsDays)) {
    let found = ROWS_AT_A_TIME
    while (found === ROWS_AT_A_TIME && !shouldStop()) {
      const result = await database.query(
        `delete from ${table} where id in (
           select id from ${table} where created_at < now() - make_interval(days => $1)
           order by created_at limit $2 for update skip locked)`,
        [days, ROWS_AT_A_TIME],
      )
      found = result.rowCount ?? 0
      deleted += found
    }
  }
  return deleted
}
