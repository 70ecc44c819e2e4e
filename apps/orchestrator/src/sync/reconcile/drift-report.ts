import { type Lane, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import type { Drift } from './find-drift.ts'

export type FoundDrift = Drift & { readonly id: string; readonly integration: string; readonly foundAt: Date }

/** A page of what a run has found, in that order; `after` is the `id` of the last one of the page before. */
export async function listDrift(
  database: Queryable,
  runId: string,
  after: string | null,
  limit: number,
): Promise<FoundDrift[]> {
  const { rows } = await database.query<FoundDrift>(
    `select d.id::text, r.integration, d.remote_id as "remoteId", d.hub_id as "hubId", d.kind, d.fields,
       d.found_at as "foundAt"
     from sync.drift d join sync.reconcile_runs r on r.id = d.run_id
     where d.run_id = $1 and d.id > $2 order by d.id limit $3`,
    [runId, after ?? 0, limit],
  )
  return rows
}

/**
 * Hands on what a finished dry run has found, these records and no others, as hints like any other: the
 * engine looks at each anew, and one that no longer differs writes nothing. Asked again it does nothing.
 *
 * @returns how many records were hinted at; null when there is nothing that can be applied: no such run, one
 *   that is still under way, or one that repairs by itself.
 */
export async function applyDrift(
  database: Queryable,
  runId: string,
  appliedBy: string,
): Promise<number | null> {
  const { rows } = await database.query<{ known: number; hinted: number }>(
    `with known as (
       select id from sync.reconcile_runs where id = $1 and mode = 'dry-run' and state = 'finished'
     ), applied as (
       update sync.reconcile_runs set applied_at = now(), applied_by = $2
       where id in (select id from known) and applied_at is null returning id, integration
     ), hinted as (
       insert into sync.hints (integration, entity, remote_id, hub_id, reason)
       select applied.integration, d.entity, d.remote_id, d.hub_id, 'sweep' from sync.drift d join applied on applied.id = d.run_id
       where d.kind <> 'ignored'
       returning id
     )
     select (select count(*) from known)::int as known, (select count(*) from hinted)::int as hinted`,
    [runId, appliedBy],
  )
  return rows[0]?.known ? rows[0].hinted : null
}

export type DriftCount = Lane & { readonly records: number }

/** Counts the records that were found to differ in the last 24 hours; lanes with none are left out. */
export async function countDrift(database: Queryable): Promise<DriftCount[]> {
  const { rows } = await database.query<DriftCount>(
    `select r.integration, r.entity, count(distinct (d.remote_id, d.hub_id))::int as records
     from sync.reconcile_runs r join sync.drift d on d.run_id = r.id and d.kind <> 'ignored'
     where r.started_at > now() - interval '24 hours' group by r.integration, r.entity`,
  )
  return rows
}

/** As it is told over HTTP. */
export const toFoundDrift = ({ hubId, foundAt, ...drift }: FoundDrift) => ({
  ...drift,
  medusaId: drift.integration === MEDUSA_INTEGRATION ? drift.remoteId : null,
  payloadId: hubId,
  foundAt: foundAt.toISOString(),
})
