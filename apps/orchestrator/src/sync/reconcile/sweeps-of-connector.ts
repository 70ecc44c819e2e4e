import type { IntegrationSync } from '@tandem/contracts/operators'
import type { Queryable } from '../ledger/database.ts'

/** Who succeeded less than so long ago has nothing to look for. */
const RECENT_MINUTES = 30

type Asked = { readonly connector: string; readonly integration?: string | undefined }

/**
 * Makes the sweeps due of every active integration of a connector's, or of one. Answers the moment from which on they
 * count as made.
 *
 * @param force also of those that have succeeded lately.
 */
export async function startSweeps(
  database: Queryable,
  { connector, integration }: Asked,
  force: boolean,
): Promise<Date> {
  const { rows } = await database.query<{ at: Date }>(
    `with started as (
       update sync.lanes l set due_at = least(l.due_at, now()), error = null
       from sync.integrations i
       where i.id = l.integration and i.connector = $1 and i.is_active and ($2::text is null or i.id = $2)
         and ($3 or l.swept_at is null or l.swept_at < now() - make_interval(mins => $4))
     )
     select now() as at`,
    [connector, integration ?? null, force, RECENT_MINUTES],
  )
  return rows[0]?.at ?? new Date()
}

/** Answers how those sweeps went, or go: each integration for itself, those that rest among them. */
export async function readSweeps(
  database: Queryable,
  { connector, integration }: Asked,
  since: Date,
): Promise<IntegrationSync[]> {
  const { rows } = await database.query<Omit<IntegrationSync, 'lastSyncAt'> & { lastSyncAt: Date | null }>(
    `select i.id as integration, i.name, lane."lastSyncAt", lane.checked, lane.found,
       case when not i.is_active then coalesce(i.stopped_because, 'it is not active') else lane.error end as error,
       case when not i.is_active then 'stopped' when lane.error is not null then 'failed'
         when lane."isRunning" then 'running' when lane."isDone" then 'done' else 'skipped' end as state
     from sync.integrations i cross join lateral (
       select min(swept_at) as "lastSyncAt", max(error) as error,
         coalesce(sum(swept_checked) filter (where swept_at >= $3), 0)::int as checked,
         coalesce(sum(swept_found) filter (where swept_at >= $3), 0)::int as found,
         coalesce(bool_or(due_at <= now() or lease_until > now()), false) as "isRunning",
         coalesce(bool_and(swept_at >= $3), false) as "isDone"
       from sync.lanes where integration = i.id) lane
     where i.connector = $1 and ($2::text is null or i.id = $2) order by i.id`,
    [connector, integration ?? null, since],
  )
  return rows.map((row) => ({ ...row, lastSyncAt: row.lastSyncAt?.toISOString() ?? null }))
}
